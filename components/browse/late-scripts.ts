/**
 * Stands in the page itself: asks for its scripts, which scripts/setup/page-order.mjs gave another name, once its picture is
 * painted, at the first press, or where nothing is painted for a second. Compiling them takes the processors that paint.
 */
export const CALL_LATE_SCRIPTS = `(function(){
var isCalled=false;
function call(){isCalled=true;document.querySelectorAll("script[data-late]").forEach(function(s){s.src=s.dataset.late;s.removeAttribute("data-late")})}
function hear(l){if(l.getEntries().some(function(e){return e.url})||!document.querySelector("img[fetchpriority=high]"))call()}
var type="largest-contentful-paint",canHear=(window.PerformanceObserver&&PerformanceObserver.supportedEntryTypes||[]).includes(type);
if(canHear)new PerformanceObserver(hear).observe({type:type,buffered:true});
addEventListener("DOMContentLoaded",function(){if(isCalled||!canHear)call()});
["pointerdown","keydown"].forEach(function(name){addEventListener(name,call,{once:true,capture:true,passive:true})});
setTimeout(call,1000)
})()`;
