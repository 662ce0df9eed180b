"""How the page looks, and the little script that searches it."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root{color-scheme:light dark;--ink:#1c1c1c;--paper:#fff;--soft:#f3f3f0;--line:#6b6b6b;--link:#0b4f9e}
@media(prefers-color-scheme:dark){:root{--ink:#ececec;--paper:#161616;--soft:#242424;--line:#9a9a9a;--link:#8fc1ff}}
*{box-sizing:border-box}
body{margin:0;overflow-wrap:anywhere;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem}
.frame{display:grid;grid-template-columns:minmax(0,15rem) minmax(0,52rem);gap:2rem;max-width:72rem;margin:0 auto;padding:1rem}
nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding-top:1rem}
nav ol{list-style:none;padding:0;margin:0}nav li{margin:.35rem 0}
a{color:var(--link)}a:focus-visible,input:focus-visible,select:focus-visible,.wide:focus-visible{outline:3px solid var(--link);outline-offset:2px}
h1{line-height:1.2}h2{margin-top:2.2rem;border-bottom:1px solid var(--line);line-height:1.3}
.wide{overflow-x:auto}table{border-collapse:collapse;margin:.8rem 0}
th,td{border:1px solid var(--line);padding:.3rem .55rem;text-align:left;vertical-align:top}th{background:var(--soft);overflow-wrap:normal}td{min-width:4.5rem;overflow-wrap:break-word}
summary{cursor:pointer;padding:.3rem 0}
blockquote{margin:.8rem 0;padding:.2rem 1rem;border-left:4px solid var(--line);background:var(--soft)}
li{margin:.3rem 0}li.record{list-style:none;border:1px solid var(--line);border-radius:6px;padding:.5rem .8rem;margin:.5rem 0}
ul:has(>li.record),ol:has(>li.record){padding-left:0}
code{background:var(--soft);padding:0 .25rem}:target{scroll-margin-top:1rem}
svg{max-width:100%;height:auto}svg rect{fill:var(--soft);stroke:var(--line)}svg rect.system{stroke-width:3}
svg line{stroke:var(--line)}svg text{fill:var(--ink);font:12px system-ui,sans-serif}figure{margin:1rem 0;overflow-x:auto}
figcaption{font-size:.9rem}label{display:block;margin-top:.8rem}input,select{width:100%;font:inherit;padding:.3rem;color:inherit;background:var(--paper);border:1px solid var(--line)}
[hidden]{display:none!important}
@media(max-width:50rem){.frame{display:block}nav{position:static;max-height:none}}
@media print{nav,.skip{display:none}.frame{display:block;padding:0}body{font-size:10.5pt}li.record,tr,figure{break-inside:avoid}h2{break-after:avoid}details::details-content{content-visibility:visible;display:block}a{color:inherit;text-decoration:none}}
@page{size:A4;margin:18mm}
"""

SCRIPT: Final = """
(function(){var find=document.getElementById('find'),kind=document.getElementById('kind'),told=document.getElementById('told');
document.getElementById('search').hidden=false;
var all=[].slice.call(document.querySelectorAll('li.record'));
function narrow(){var words=find.value.toLowerCase().split(/\\s+/).filter(Boolean),wanted=kind.value,shown=0;
all.forEach(function(one){var text=one.textContent.toLowerCase(),id=one.dataset.id;
var fits=(!wanted||id.indexOf(wanted+'-')===0)&&words.every(function(word){return text.indexOf(word)>=0});
one.hidden=!fits;if(fits)shown++});
told.textContent=(words.length||wanted)?shown+' of '+all.length+' shown':''}
find.addEventListener('input',narrow);kind.addEventListener('change',narrow)})();
"""
