/**
 * Stands in the page itself, before any picture: tells the frame around a picture that it has come, so that what stood there
 * for it is not painted beneath it any more. One that is decoded later than it comes is given the time for that.
 */
export const MARK_COME = `document.addEventListener("load",function(e){
var i=e.target,f=i.parentNode;
if(i.tagName==="IMG"&&f&&f.tagName==="SPAN")i.decoding==="sync"?f.dataset.come="":setTimeout(function(){f.dataset.come=""},300)
},true)`;
