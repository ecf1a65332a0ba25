/**
 * Stands in the page itself, and hears the palette's key until the palette does, which prevents it first. A page that will
 * have one carries its mark, which keeps that it was asked for.
 */
export const HEAR_EARLY_KEY = `addEventListener("keydown",function(e){
var mark=document.querySelector("[data-palette]");
if(!mark||e.defaultPrevented||!/^k$/i.test(e.key)||!(e.ctrlKey||e.metaKey)||e.shiftKey||e.altKey)return;
e.preventDefault();mark.dataset.palette="asked"
})`;
