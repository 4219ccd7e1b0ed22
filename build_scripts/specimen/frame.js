// Tells the specimen how high this page is, now and whenever that changes.
new ResizeObserver(() => {
  parent.postMessage({ height: document.documentElement.getBoundingClientRect().height }, "*")
}).observe(document.documentElement)
