"""How the page looks, and the little script that filters it and unfolds evidence."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root{color-scheme:light dark;--ink:#1b1d1f;--paper:#fff;--soft:#f4f4f1;--line:#c9c9c4;--dim:#5b5f63;--link:#0b4f9e}
@media(prefers-color-scheme:dark){:root{--ink:#e8e8e6;--paper:#17181a;--soft:#232528;--line:#4b4f54;--dim:#a9adb2;--link:#8fc1ff}}
*{box-sizing:border-box}
body{margin:0;overflow-wrap:break-word;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif}
.skip,.unseen{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem;z-index:1}
.frame{max-width:50rem;margin:0 auto;padding:1rem}
h1{line-height:1.2;margin:.4rem 0 0;font-size:2rem}h2{margin:2.4rem 0 .6rem;padding-bottom:.2rem;border-bottom:2px solid var(--line);line-height:1.3}
h3{margin:1.8rem 0 .3rem;line-height:1.35;font-size:1.1rem}h3+p{margin-top:.1rem;color:var(--dim)}
p{margin:.6rem 0}ul,ol{padding-left:1.4rem;margin:.5rem 0}p:has(+ul){margin-bottom:.1rem}li{margin:.3rem 0}
section.task{border-left:3px solid var(--line);padding-left:1rem;margin-top:1.4rem}
a{color:var(--link)}.ref{white-space:nowrap}.id{font-weight:600;text-decoration:none;white-space:nowrap;font-size:.86em;letter-spacing:.01em}a.id:hover{text-decoration:underline}
a:focus-visible,input:focus-visible,summary:focus-visible,.wide:focus-visible,figure:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.wide{overflow-x:auto}table{border-collapse:collapse;margin:.8rem 0;width:100%;font-size:.94rem}
th,td{border-bottom:1px solid var(--line);padding:.4rem .7rem .4rem 0;text-align:left;vertical-align:top}th{color:var(--dim);font-weight:600}
td:first-child:has(.id){white-space:nowrap}
summary{cursor:pointer;padding:.3rem 0;color:var(--link)}
blockquote{margin:.4rem 0;padding:.1rem 1rem;border-left:3px solid var(--line);background:var(--soft)}
.ground{background:var(--soft);border-left:3px solid var(--link);padding:.4rem .8rem;margin:.3rem 0;font-size:.92rem}
:target{scroll-margin-top:1rem;background:color-mix(in srgb,var(--link) 18%,transparent)}
figure{margin:1rem 0;overflow-x:auto}svg{max-width:100%;height:auto}svg rect{fill:var(--soft);stroke:var(--dim)}svg rect.system{stroke-width:2.5}
svg line{stroke:var(--dim)}svg .tip,svg circle{fill:var(--dim)}svg text{fill:var(--ink);font:15px system-ui,sans-serif}
figcaption{font-size:.9rem;color:var(--dim)}label{display:block;margin-top:.8rem;font-size:.9rem}input{width:100%;font:inherit;padding:.3rem .5rem;color:inherit;background:var(--paper);border:1px solid var(--dim);border-radius:4px}
nav{font-size:.92rem;margin:.6rem 0 1rem}nav ol{list-style:none;padding:0;margin:0}nav ol ol{padding-left:.9rem}nav li{margin:.25rem 0}nav a{text-decoration:none}nav a:hover{text-decoration:underline}#told{margin:.2rem 0;color:var(--dim)}
[hidden]{display:none!important}
@media(min-width:64rem){.frame{display:grid;grid-template-columns:15rem minmax(0,50rem);column-gap:3rem;max-width:71rem}header,main{grid-column:2}header{grid-row:1}main{grid-row:2}
nav{grid-column:1;grid-row:1/3;position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:1rem 0}nav summary{display:none}#contents::details-content{content-visibility:visible;display:block}}
@media(max-width:44rem){.id,.ref{white-space:normal!important;overflow-wrap:anywhere}td:first-child:has(.id){white-space:normal}thead{position:absolute;left:-99rem}table,tbody,tr,td{display:block}tr{border-bottom:1px solid var(--line);padding:.5rem 0}td{border:0;padding:.1rem 0}td.none{display:none}
td[data-label]::before{content:attr(data-label) ": ";color:var(--dim);font-size:.9em}h1{font-size:1.6rem}section.task{padding-left:.7rem}}
@media print{nav,.skip{display:none}.frame{display:block;max-width:none;padding:0}body{font-size:10.5pt}tr,li,figure{break-inside:avoid}h2,h3,h3+p{break-after:avoid}a{color:inherit;text-decoration:none}:target{background:none}}
@page{size:A4;margin:18mm}
"""

SCRIPT: Final = """
(function(){var by=function(id){return document.getElementById(id)},find=by('find'),told=by('told'),contents=by('contents');
if(window.matchMedia('(min-width:64rem)').matches)contents.open=true;
contents.addEventListener('click',function(event){if(event.target.tagName==='A'&&!window.matchMedia('(min-width:64rem)').matches)contents.open=false});
by('search').hidden=false;
var all=[].slice.call(document.querySelectorAll('#document>section:not(:has(#part-evidence)) :is(li,tr).record')),
tasks=[].slice.call(document.querySelectorAll('section.task'));
find.addEventListener('input',function(){var words=find.value.toLowerCase().split(/\\s+/).filter(Boolean),left=0;
all.forEach(function(one){var task=one.closest('section.task'),text=(one.textContent+' '+(task?task.querySelector('h3').textContent:'')).toLowerCase();
one.hidden=!words.every(function(word){return text.indexOf(word)>=0});if(!one.hidden)left++});
tasks.forEach(function(task){var heading=task.querySelector('h3').textContent.toLowerCase();
task.hidden=words.length>0&&!task.querySelector('.record:not([hidden]):not(h3)')&&!words.every(function(word){return heading.indexOf(word)>=0})});
told.textContent=words.length?left+' of '+all.length+' shown':''});
document.addEventListener('click',function(event){var id=event.target.closest&&event.target.closest('main a.id');if(!id)return;
var ground=by(id.hash.slice(1));ground=ground&&ground.closest('li');if(!ground)return;event.preventDefault();
var holder=id.closest('tr')||id.closest('li')||id.closest('h3')||id.closest('p'),next=holder.nextElementSibling,row=holder.tagName==='TR';
var open=holder.tagName==='LI'?holder.querySelector('.ground[data-of="'+id.textContent+'"]'):(next&&next.dataset.of===id.textContent?next:null);
if(open){open.remove();id.setAttribute('aria-expanded','false');return}
var shown=document.createElement(row?'tr':'div');shown.dataset.of=id.textContent;
var place=shown;if(row){place=document.createElement('td');place.colSpan=holder.children.length;shown.appendChild(place)}
else shown.className='ground';
var inner=document.createElement('div');inner.innerHTML=ground.innerHTML;inner.querySelectorAll('[id]').forEach(function(one){one.removeAttribute('id')});
if(row){inner.className='ground';place.appendChild(inner)}else place.appendChild(inner);
if(holder.tagName==='LI')holder.appendChild(shown);else holder.parentNode.insertBefore(shown,holder.nextSibling);
id.setAttribute('aria-expanded','true')})})();
"""
