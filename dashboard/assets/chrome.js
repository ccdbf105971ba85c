// Makes the words of Streamlit's own controls German on a German page. Words of pages and sources are never touched.
(() => {
  const LANGUAGE = document.documentElement.lang;
  const OTHER = LANGUAGE === 'en' ? 'de' : 'en';

  // Calendars, weekdays and sorting inside Streamlit follow the language of the browser: here it is that of the page.
  const LOCALES = LANGUAGE === 'en' ? ['en-GB', 'en'] : ['de-DE', 'de'];
  for (const [name, value] of [['language', LOCALES[0]], ['languages', Object.freeze(LOCALES)]])
    Object.defineProperty(Navigator.prototype, name, { get: () => value, configurable: true });

  // The switch stands in a frame that is named after the language of the words. Once they are in the other language and
  // the address says so too, the page is loaded anew in it: everything that was chosen is in the address.
  const switched = document.getElementsByClassName(`st-key-sprache_${OTHER}`);
  function asked() {
    const given = new URLSearchParams(location.search).getAll('sprache').at(-1);
    return given === 'en' ? 'en' : 'de';
  }
  const watch = new MutationObserver(() => {
    if (!switched.length || asked() !== OTHER) return;
    watch.disconnect();
    location.reload();
  });
  watch.observe(document.documentElement, { subtree: true, childList: true, characterData: true });
  if (LANGUAGE === 'en') return;

  const WORDS = {
    'Skip to main content': 'Zum Inhalt springen', 'Sidebar': 'Seitenleiste', 'Collapse sidebar': 'Seitenleiste einklappen',
    'Expand sidebar': 'Seitenleiste ausklappen', 'App pages': 'Seiten', 'Main menu': 'Hauptmenü', 'Main content': 'Inhalt',
    'Navigate to home page': 'Zum Überblick', 'Notifications': 'Meldungen', 'Theme': 'Farben', 'Settings': 'Einstellungen',
    'System': 'Wie im System', 'Use system setting': 'Wie im System', 'Light': 'Hell', 'Dark': 'Dunkel', 'Print': 'Drucken',
    'Custom Theme Light': 'Hell', 'Custom Theme Dark': 'Dunkel', 'Custom Theme Auto': 'Wie im System',
    'About': 'Über Netzlotse', 'Get help': 'Hilfe', 'Report a bug': 'Fehler melden', 'Rerun': 'Neu laden', 'Auto rerun': 'Selbst neu laden',
    'Always rerun': 'Immer neu laden', 'Clear cache': 'Zwischenspeicher leeren', 'Clear caches': 'Zwischenspeicher leeren',
    'Open': 'Öffnen', 'Close': 'Schließen', 'Cancel': 'Abbrechen', 'Copy': 'Kopieren', 'Edit': 'Bearbeiten', 'Search': 'Suchen',
    'Stop': 'Anhalten', 'Stopping...': 'Wird angehalten …', 'Running...': 'Läuft …', 'Loading...': 'Lädt …', 'Connecting': 'Verbinde …',
    'Connecting to Streamlit server': 'Verbinde mit Netzlotse', 'Unable to connect to Streamlit server': 'Keine Verbindung zu Netzlotse',
    'Reconnected to server.': 'Wieder verbunden.', 'Connection error': 'Verbindungsfehler', 'Connection failed': 'Keine Verbindung',
    'Connection timed out.': 'Netzlotse antwortet nicht.', 'Learn more': 'Mehr erfahren', 'Try again': 'Noch einmal versuchen',
    'Connection lost. Please wait for the app to reconnect, then try again.': 'Verbindung unterbrochen. Bitte kurz warten und noch einmal versuchen.',
    'Streamlit server is not responding. Are you connected to the internet?': 'Netzlotse antwortet nicht. Läuft das Programm noch?',
    'Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:': 'Läuft Netzlotse noch? Wenn nicht, starten Sie es neu:',
    'streamlit run yourscript.py': 'netzlotse start', 'Page not found': 'Seite nicht gefunden', 'Error': 'Fehler',
    'The page that you have requested does not seem to exist. Running the app\'s main page.': 'Diese Seite gibt es nicht. Gezeigt wird der Überblick.',
    'Link to heading': 'Link zur Überschrift', 'Copy link to heading': 'Link zur Überschrift kopieren', 'View more': 'Mehr zeigen', 'View less': 'Weniger zeigen',
    'Fullscreen': 'Vollbild', 'Close fullscreen': 'Vollbild beenden', 'Download as CSV': 'Als CSV herunterladen', 'Show/hide columns': 'Spalten wählen',
    'Select all': 'Alle wählen', 'Clear selection': 'Auswahl aufheben', 'Clear all': 'Alles entfernen', 'Clear value': 'Eingabe löschen',
    'Clear entry': 'Eingabe löschen', 'Clear date': 'Datum löschen', 'Clear dates': 'Datum löschen', 'Selected values': 'Ausgewählt',
    'Choose options': 'Bitte wählen', 'Choose an option': 'Bitte wählen', 'Choose date': 'Datum wählen', 'Select...': 'Bitte wählen',
    'No results': 'Nichts gefunden', 'No options': 'Keine Auswahl', 'No options to select': 'Keine Auswahl', 'No options to select.': 'Keine Auswahl',
    'No data': 'Keine Daten', 'No content': 'Kein Inhalt', 'empty': 'leer', 'Empty': 'Leer', 'Calendar': 'Kalender',
    'Use arrow keys to navigate dates. Enter to select. Escape to close.': 'Pfeiltasten wechseln den Tag, Eingabe wählt, Esc schließt.',
    'Scroll tabs left': 'Reiter nach links', 'Scroll tabs right': 'Reiter nach rechts', 'Dataframe column menu': 'Spaltenmenü',
    'Copy column name': 'Spaltennamen kopieren', 'Sort ascending': 'Aufsteigend sortieren', 'Sort descending': 'Absteigend sortieren',
    'Format': 'Format', 'Autosize': 'Breite anpassen', 'Pin column': 'Spalte anheften', 'Unpin column': 'Spalte lösen', 'Hide column': 'Spalte ausblenden',
    'Statistics': 'Statistik', 'Column statistics': 'Spaltenstatistik', 'Close Search': 'Suche schließen', 'Next Result': 'Nächster Treffer',
    'Previous Result': 'Voriger Treffer', 'Automatic': 'Automatisch', 'Localized': 'Deutsch', 'Plain': 'Einfach', 'Compact': 'Kurz', 'Percent': 'Prozent',
    'Dollar': 'Dollar', 'Euro': 'Euro', 'Yen': 'Yen', 'Accounting': 'Buchhaltung', 'Scientific': 'Wissenschaftlich', 'Duration': 'Dauer', 'Distance': 'Abstand',
    'Count': 'Anzahl', 'Distinct': 'Verschieden', 'Sum': 'Summe', 'Average': 'Mittelwert', 'Median': 'Median', 'Minimum': 'Kleinster Wert', 'Maximum': 'Größter Wert',
    'Range': 'Spanne', 'Values': 'Werte', 'Increment': 'Erhöhen', 'Decrement': 'Verringern', 'Upload': 'Datei wählen', 'Add row': 'Zeile hinzufügen',
    'Add options': 'Auswahl ergänzen', 'Press Enter to apply': 'Eingabetaste drücken', 'Press Enter to submit form': 'Eingabetaste drücken',
    'Press Ctrl+Enter to apply': 'Strg+Eingabetaste übernimmt', 'Press Ctrl+Enter to submit form': 'Strg+Eingabetaste speichert',
    'Press ⌘+Enter to apply': '⌘+Eingabetaste übernimmt', 'Press ⌘+Enter to submit form': '⌘+Eingabetaste speichert',
    'Previous month': 'Voriger Monat', 'Next month': 'Nächster Monat', 'Dismiss': 'Schließen',
    'Show data': 'Daten zeigen', 'Download as PNG': 'Als PNG-Bild herunterladen', 'Copy Vega-Lite spec': 'Bauplan kopieren', 'file upload': 'Datei wählen',
    'Logo': 'Netzlotse', 'Go to next page': 'Weiter', 'Go to previous page': 'Zurück', 'Tooltip': 'Erklärung', 'dialog': 'Dialog',
    'You need to enable JavaScript to run this app.': 'Netzlotse braucht JavaScript. Bitte erlauben Sie es.',
  };
  const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
  const MONATE = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'];
  const PARTS = { day: 'Tag', month: 'Monat', year: 'Jahr' };
  const PATTERNS = [
    [/^[a-z_ ]+ icon$/, 'Symbol'],
    [/^(day|month|year), (.*)$/, (_, part, label) => `${PARTS[part]}, ${label}`],
    [/^Selected Date: (\w+) (\d+), (\d+)$/, (_, month, day, year) => `Gewählt: ${day}. ${MONATE[MONTHS.indexOf(month)] ?? month} ${year}`],
    [/^(\d+) options? available\.$/, '$1 Einträge zur Auswahl.'],
    [/^(\d+)MB per file$/, 'höchstens $1 MB je Datei'], [/^View (\d+) more$/, '$1 weitere zeigen'], [/^Help for (.*)$/, 'Erklärung zu $1'],
    [/^Remove (.*)$/, '$1 entfernen'], [/^(\d+) more$/, '$1 weitere'], [/^Selected (.*)$/, 'Gewählt: $1'], [/^Choose date, (.*)$/, 'Datum wählen, $1'],
    [/^Add: (.*)$/, 'Neu anlegen: $1'], [/^You can only select up to 1 option\. Remove an option first\.$/, 'Gewählt. Zum Ändern bitte zuerst entfernen.'],
    [/^(\d+)\/(\d+) characters?$/, '$1 von $2 Zeichen'],
  ];
  const ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription'];
  const OWN_WORDS = '[data-testid="stMarkdownContainer"],[data-testid="stText"],[data-testid="stBidiComponent"],[data-testid="stHeading"],script,style,canvas,table';
  const UPLOAD = '[data-testid="stFileUploaderDropzone"] button';

  function german(text) {
    const word = text.trim();
    if (!word) return null;
    if (Object.hasOwn(WORDS, word)) return text.replace(word, () => WORDS[word]);
    const [own, rest] = word.split(/: (.*)/s);
    if (rest !== undefined && Object.hasOwn(WORDS, own)) return `${WORDS[own]}: ${rest}`;
    const pattern = PATTERNS.find(([expression]) => expression.test(word));
    return pattern ? word.replace(...pattern) : null;
  }

  function translate(node) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!node.parentElement || (node.parentElement.closest(OWN_WORDS) && !node.parentElement.closest(UPLOAD))) return;
      const words = german(node.data);
      if (words !== null && words !== node.data) node.data = words;
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      for (const name of ATTRIBUTES) {
        const words = german(node.getAttribute(name) ?? '');
        if (words !== null && words !== node.getAttribute(name)) node.setAttribute(name, words);
      }
      node.childNodes.forEach(translate);
    }
  }

  new MutationObserver((changes) => {
    for (const change of changes) (change.type === 'childList' ? [...change.addedNodes] : [change.target]).forEach(translate);
  }).observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES });
  document.addEventListener('DOMContentLoaded', () => translate(document.documentElement));
})();
