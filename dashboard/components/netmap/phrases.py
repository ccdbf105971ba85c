"""Everything the map says by itself, in the language of the page."""

from __future__ import annotations

from dashboard import words

__all__ = ["phrases"]


def phrases() -> dict[str, str]:
    """Return the words of the component; `{name}` and the like are filled in the browser."""
    return {
        "toolbar": words.say("Karte bedienen"),
        "search": words.say("Akteur suchen"),
        "placeholder": words.say("Name eingeben"),
        "in": words.say("Vergrößern"),
        "out": words.say("Verkleinern"),
        "fit": words.say("Alles zeigen"),
        "save": words.say("Bild speichern"),
        "map": words.say("Netzwerkkarte"),
        "keysTitle": words.say("Tasten:"),
        "keys": words.say(
            "Pfeiltasten gehen von Akteur zu Akteur, Umschalt + Pfeil zu verbundenen, Eingabe öffnet die Karteikarte,"
            " Esc schließt sie. Dieselben Angaben stehen in der Tabelle und in Worten."
        ),
        "touch": words.say("Auf den Namen einer Gruppe tippen: Die Karte zeigt sie größer."),
        "kinds": words.say("Legende: Arten. Ein Druck blendet eine Art aus oder wieder ein."),
        "colours": words.say("Legende: Farben"),
        "lines": words.say("Legende: Linien"),
        "opened": words.say("{name}, {words}. Karteikarte geöffnet.", name="{name}", words="{words}"),
        "missing": words.say("{name}: keine Angabe in den Quellen, Begründung geöffnet.", name="{name}"),
        "cleared": words.say("Auswahl aufgehoben"),
        "unknown": words.say("»{name}« ist auf dieser Karte nicht genannt.", name="{name}"),
        "hidden": words.say("{name} ausgeblendet. Zu sehen: {n} Zeichen.", name="{name}", n="{n}"),
        "shown": words.say("{name} wieder eingeblendet. Zu sehen: {n} Zeichen.", name="{name}", n="{n}"),
        "zoomed": words.say("Ansicht auf »{name}« vergrößert", name="{name}"),
        "without": words.say("Ausgeblendet: {names}", names="{names}"),
        "failed": words.say(
            "Die Karte konnte nicht gezeichnet werden. Bitte laden Sie die Seite neu; die Tabelle zeigt dasselbe."
        ),
        "file": words.say("netzwerkkarte"),
    }
