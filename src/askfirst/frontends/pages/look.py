"""How a page with questions looks, and the script that gathers what was typed."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root{color-scheme:light dark;--ink:#1b1d1f;--paper:#fff;--soft:#f4f4f1;--line:#6b6f73;--dim:#565a5e;--link:#0b4f9e;--on:#fff}
@media(prefers-color-scheme:dark){:root{--ink:#e8e8e6;--paper:#17181a;--soft:#232528;--line:#8d9196;--dim:#adb1b6;--link:#8fc1ff;--on:#17181a}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:1.05rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:40rem;margin:0 auto;padding:1rem}h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.25rem}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.6rem}
fieldset{border:1px solid var(--line);border-radius:8px;margin:1.5rem 0;padding:.4rem 1rem 1rem;min-width:0}legend{font-weight:600;padding:.4rem 0 0;float:left;width:100%}legend+*{clear:both}legend small{display:block;font-weight:400;color:var(--dim)}
.help{color:var(--dim);margin:.2rem 0}.field{margin:.6rem 0}.field label{display:block}p.words{margin-left:2rem}.check:not(:has(:checked))+:is(p.words,p.asks):has(:placeholder-shown){display:none}textarea{resize:vertical}
.check{display:flex;gap:.6rem;align-items:center;min-height:2.75rem;margin:.1rem 0}.check input{width:1.5rem;height:1.5rem;flex:none}.check label{padding:.4rem 0;flex:1}
input[type=text],textarea,select{width:100%;min-height:2.75rem;font:inherit;padding:.5rem;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:6px}
summary{cursor:pointer;padding:.6rem 0;color:var(--link)}dt{font-weight:600}dd{margin:0 0 .5rem 1rem;white-space:pre-line}
.button{display:inline-block;border:0;font:inherit;cursor:pointer;padding:.7rem 1rem;border-radius:6px;background:var(--link);color:var(--on);text-decoration:none}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
"""

SCRIPT: Final = """
(function(){'use strict';
var form=document.getElementById('questions'),store=document.getElementById('answers'),mail=document.getElementById('mail'),told=document.getElementById('told'),name=document.getElementById('name'),dirty=false,saved='',back=false;
var head=JSON.parse(store.textContent);
function now(){return new Date().toISOString().slice(0,19)+'Z'}
function all(where,what){return [].slice.call(where.querySelectorAll(what))}
function text(where,what){var one=where.querySelector(what);return one?one.value.trim():''}
function flat(said){return said.replace(/\\s*\\n\\s*/g,' ')}
function value(set){var kind=set.dataset.kind,found={},any=false;
 if(kind==='choice'){var one=all(set,'.value').filter(function(i){return i.checked})[0],other=flat(text(set,'.other'));
  if(other&&(!one||one.value==='other'))return 'other: '+other;return one?one.value:null}
 if(kind==='choices'){all(set,'.value').forEach(function(i){var more=document.getElementById(i.id+'-words'),said=more?flat(more.value.trim()):'';if(i.checked||said){any=true;found[i.value]=said}});return any?found:null}
 if(kind==='form'){all(set,'.value').forEach(function(i){if(i.value.trim()){any=true;found[i.dataset.frame]=flat(i.value.trim())}});return any?found:null}
 var said=text(set,'.value');if(!said)return null;if(kind==='text')said=flat(said);
 return kind==='box'?said.split('\\n').map(function(l){return l.trim()}).filter(Boolean):said}
function answer(set){var made={id:set.dataset.id,action:'answer',value:value(set),who:text(set,'.who'),why:text(set,'.why'),comment:text(set,'.comment'),at:set.dataset.at||''};
 var dk=set.querySelector('.dk').checked;
 if(set.querySelector('.na').checked){made.action='not-relevant';made.value=null}
 else if(made.value===null&&(dk||made.who))made.action='unknown';
 else if(dk)made.comment=['I don’t know, or it is not mine to say'+(made.who?', ask '+made.who:''),made.comment].filter(Boolean).join('. ');
 else if(made.value===null){if(!made.comment)return null;made.action='none'}
 return made}
function gather(){var weights={};all(document,'#weights select').forEach(function(one){if(one.value)weights[one.dataset.id]=one.value});
 head.words={};all(document,'#weights textarea').forEach(function(one){if(one.value.trim())head.words[one.dataset.id]=flat(one.value.trim())});
 var box=document.getElementById('weights'),share=document.getElementById('points');
 head.points={};all(document,'#points input').forEach(function(one){if(one.value.trim())head.points[one.dataset.id]=one.value.trim()});head.pointed=share&&share.dataset.at||'';
 head.name=name.value.trim();head.answers=all(form,'fieldset[data-id]').map(answer).filter(Boolean);head.weights=weights;head.weighed=box&&box.dataset.at||'';return head}
function json(){return JSON.stringify(gather(),null,1)}
function words(set,key){var one=all(set,'.value').filter(function(i){return i.value===key})[0];return one&&key!=='other'?one.labels[0].textContent.trim():key}
function letter(){var lines=['[askfirst '+[head.interview,head.head,head.packs].join(' ')+']','Answered by: '+(head.name||head.person),''];
 head.answers.forEach(function(one){var set=all(form,'fieldset[data-id]').filter(function(s){return s.dataset.id===one.id})[0],said=one.value;
  if(one.action==='unknown')said='dk '+one.who;else if(one.action==='not-relevant')said=':na '+one.why;else if(one.action==='none')said='';
  else if(Array.isArray(said))said=said.join('\\n');
  else if(typeof said==='object')said=set.dataset.kind==='form'?all(set,'.value').map(function(i){var t=said[i.dataset.frame]||'';return i.dataset.begin===undefined?t:t&&(i.dataset.begin+' '+t).trim()}).filter(function(t,n,l){return t||!set.querySelector('[data-begin]')}).join('\\n'):Object.keys(said).map(function(key){return words(set,key)+(said[key]?': '+said[key]:'')}).join('\\n');
  else if(set.dataset.kind==='choice')said=words(set,said);
  lines.push('['+one.id+'] '+set.dataset.text,'Answer: '+said.trim());if(one.comment)lines.push('Comment: '+one.comment.replace(/\\s+/g,' '));lines.push('')});
 Object.keys(Object.assign({},head.weights,head.words)).forEach(function(id){lines.push('[weight '+id+']','Answer: '+(head.weights[id]||''));if(head.words[id])lines.push('Comment: '+head.words[id]);lines.push('')});
 Object.keys(head.points).forEach(function(id){lines.push('[points '+head.round+' '+id+'] '+head.points[id])});
 lines.push('Thank you!');return lines.join('\\n')}
function show(){gather();store.textContent=JSON.stringify(head).replace(/</g,'\\\\u003c').replace(/&/g,'\\\\u0026');
 mail.value=letter();mail.textContent=mail.value;var sets=all(form,'fieldset[data-id]').length,n=head.answers.length;
 var open=head.answers.filter(function(one){return one.action==='unknown'}).length;
 var said=(back?'What you typed here before is back. ':'')+(n?n-open+' of '+sets+' answered'+(open?', '+open+' “I don’t know”.':'.'):sets?'Nothing answered yet.':'')+(dirty?' Not saved yet.':saved?' Saved as '+saved+'.':'');if(told.textContent!==said)told.textContent=said;share()}
function share(){var told=document.getElementById('left');if(!told)return;
 var given=Object.keys(head.points).map(function(id){return head.points[id]}),odd=given.filter(function(one){return !/^\\+?[0-9]{1,9}$/.test(one)})[0],sum=given.reduce(function(all,one){return all+Number(one)},0);
 var said=odd!==undefined?odd+' is no whole number.':sum===100?'All 100 points are given.':sum<100?(100-sum)+' points left.':(sum-100)+' points too many.';
 if(told.textContent!==said)told.textContent=said}
var shelf='askfirst '+head.interview+' '+head.person+' '+head.round;
function place(one){var set=one.closest('fieldset');return set?(set.dataset.id||set.id)+' '+(one.dataset.id?one.dataset.id+one.className:one.id.slice(set.id.length)):one.id}
function fields(){return all(form,'input,textarea,select')}
function store_typed(){var typed={};fields().forEach(function(one){var ticks=one.type==='checkbox'||one.type==='radio';if(ticks?one.checked:one.value)typed[place(one)]=ticks?true:one.value});
 try{localStorage.setItem(shelf,JSON.stringify({head:head.head,at:form.dataset.at||'',saved:saved,typed:typed}))}catch(e){}}
function restore(){var kept;try{kept=JSON.parse(localStorage.getItem(shelf))}catch(e){}
 if(!kept||!kept.typed||kept.at<=(form.dataset.at||'')||(kept.saved&&kept.head!==head.head))return;
 fields().forEach(function(one){var said=kept.typed[place(one)];if(one.type==='checkbox'||one.type==='radio')one.checked=!!said;else one.value=said||'';keep(one)});
 all(document,'fieldset').forEach(function(set){if(!set.dataset.at)set.dataset.at=kept.at});form.dataset.at=kept.at;back=true;saved=kept.saved;dirty=!saved}
function grow(one){if(one.tagName==='TEXTAREA'&&one.scrollHeight>one.clientHeight)one.style.height=one.scrollHeight+2+'px'}
function keep(one){grow(one);if(one.type==='checkbox'||one.type==='radio'){(one.type==='radio'?all(form,'input[name="'+one.name+'"]'):[one]).forEach(function(i){i.toggleAttribute('checked',i.checked)})}
 else if(one.tagName==='TEXTAREA')one.textContent=one.value;
 else if(one.tagName==='SELECT')all(one,'option').forEach(function(o){o.toggleAttribute('selected',o.selected)});
 else one.setAttribute('value',one.value)}
function file(link,type,made){var old=link.dataset.url;if(old)URL.revokeObjectURL(old);link.removeAttribute('data-url');var body=made();
 var url=URL.createObjectURL(new Blob([body],{type:type}));link.href=url;link.dataset.url=url;dirty=false;saved=link.download;store_typed();setTimeout(show,0)}
form.addEventListener('input',function(event){var set=event.target.closest('fieldset');keep(event.target);form.dataset.at=now();if(set)set.dataset.at=form.dataset.at;dirty=true;saved='';back=false;store_typed();show()});
form.addEventListener('submit',function(event){event.preventDefault()});
var save=document.getElementById('save'),copy=document.getElementById('keep'),short=(head.person||'me').toLowerCase().replace(/[^a-z0-9]+/g,'-');
var what=all(form,'fieldset[data-id]').length?['answers-','questions-']:['points-','points-'];
save.download=what[0]+short+'.json';copy.download=what[1]+short+'.html';
save.addEventListener('click',function(){file(save,'application/json',json)});
copy.addEventListener('click',function(){file(copy,'text/html',function(){show();
 all(document,'a.button').forEach(function(one){one.setAttribute('href','#end')});return '<!doctype html>\\n'+document.documentElement.outerHTML})});
mail.addEventListener('focus',function(){mail.select()});
var clip=document.getElementById('clip'),copied=document.getElementById('copied'),pass=document.getElementById('pass');
clip.addEventListener('click',function(){mail.select();var done=false;try{done=document.execCommand('copy')}catch(e){}copied.textContent=done?'Copied.':'Hold the text below, and choose to copy it.'});
if(navigator.share){pass.hidden=false;pass.addEventListener('click',function(){navigator.share({title:document.title,text:mail.value}).catch(function(){})})}
document.getElementById('forget').addEventListener('click',function(){try{localStorage.removeItem(shelf)}catch(e){}this.textContent='This browser keeps nothing of it now'});
window.addEventListener('beforeunload',function(event){if(dirty&&!back){event.preventDefault();event.returnValue=''}});
restore();show()})();
"""
