/*
 * Old web views (Internet Explorer in Excel 2016 and 2019) cannot run the pane: they get a message. The check page asks the same question and says
 * it in its own list. Written for ES5; runs before any modern script.
 */
(function () {
  var modern =
    typeof window.Promise === 'function' &&
    typeof window.Symbol === 'function' &&
    typeof window.fetch === 'function' &&
    typeof window.Proxy === 'function' &&
    typeof Array.prototype.flatMap === 'function' &&
    typeof window.CSS !== 'undefined' &&
    window.CSS.supports('color', 'var(--a)');
  window.shnorOldView = !modern;
  var root = document.getElementById('root');
  if (modern || !root) return;
  root.style.display = 'none';
  document.getElementById('old-view').style.display = 'block';
  var link = document.getElementById('page-link');
  link.innerHTML = link.href;
})();
