// In a meeting the keys of a presenter go on and back; wherever somebody types or walks on the map they do not.
const STEPS = { PageDown: 'vor_weiter', ArrowRight: 'vor_weiter', PageUp: 'vor_zurueck', ArrowLeft: 'vor_zurueck', Escape: 'vor_ende' };
const BUSY = 'input, textarea, select, [contenteditable], [role=application], [role=dialog], [role=tablist], [role=radiogroup], [role=combobox], [role=slider], [role=grid], canvas';

export default function listen() {
  const press = (event) => {
    const step = STEPS[event.key];
    const isBusy = event.composedPath().some((part) => part instanceof Element && part.matches(BUSY));
    if (!step || isBusy || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    document.querySelector(`.st-key-${step} a`)?.click();
  };
  document.addEventListener('keydown', press);
  return () => document.removeEventListener('keydown', press);
}
