// Makes each frame as high as the page in it says that it is.
addEventListener("message", event => {
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === event.source && Number.isFinite(event.data?.height)) {
      frame.style.height = `${event.data.height + 4}px`
    }
  }
})
