/* Unpacks the program that stands in this page and starts it; the page's policy lets in this very text alone. */
(async () => {
  if (window.shnorOldView) return;
  const packed = document.getElementById('packed').content.textContent;
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const script = document.createElement('script');
  // A second thread is begun with the same text.
  script.id = 'program';
  script.textContent = await new Response(stream).text();
  document.body.append(script);
})();
