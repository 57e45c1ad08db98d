# Stato: bozza
# Bericht an die zuständige Behörde (Art. 17 des Gesetzes Nr. 689/1981).

oggetto = Bericht im Sinne von Art. 17 des Gesetzes vom 24. November 1981, Nr. 689: Protokoll Nr. { $numero }

premessa =
    Es wird Bericht über die mit dem oben angeführten Protokoll festgestellte Verwaltungsübertretung erstattet, für die keine Zahlung des ermäßigten Betrags aufscheint.

titolo-fatto = Festgestellte Übertretung
etichetta-trasgressore = Übertreter
etichetta-obbligato = Gesamtschuldner
etichetta-quando = Tag
etichetta-ora = Uhrzeit
etichetta-luogo = Ort
etichetta-accertatori = Feststellende Beamte
etichetta-fatto = Sachverhalt
etichetta-dichiarazioni = Erklärungen
etichetta-violata = Verletzte Bestimmung
etichetta-sanzione = Strafbestimmung
etichetta-limiti = Strafe
limiti = von { $minimo } bis { $massimo }; ermäßigter Betrag { $ridotta } (Art. 16 des Gesetzes Nr. 689/1981), zuzüglich der Kosten von { $spese }: { $dovuto }

titolo-notificazione = Vorhaltung, Zahlung und Verteidigung
notificazione =
    { $contestazione ->
        [immediata] Die Übertretung wurde dem Übertreter am { $data_notifica } unmittelbar vorgehalten (Art. 14 des Gesetzes Nr. 689/1981).
       *[notificata] Das Protokoll wurde am { $data_notifica } zugestellt, { modo-detto } (Art. 14 des Gesetzes Nr. 689/1981).
    }
mancato-pagamento =
    Die Frist von 60 Tagen für die Zahlung des ermäßigten Betrags endete am { $scadenza }. Am { $data_verifica } **schien die Zahlung** des Betrags von { $dovuto } **nicht auf**.
scritti-detti =
    { $scritti ->
        [pervenuti] Am { $scritti_data } sind Verteidigungsschriften eingegangen (Art. 18 des Gesetzes Nr. 689/1981); sie liegen bei.
        [pervenuti_audizione] Am { $scritti_data } sind Verteidigungsschriften mit einem Antrag auf Anhörung eingegangen (Art. 18 des Gesetzes Nr. 689/1981); sie liegen bei.
       *[no] Beim Kommando sind weder Verteidigungsschriften noch Anträge auf Anhörung eingegangen.
    }

titolo-sequestro = Beschlagnahmte Sachen
titolo-precedenti = Frühere Übertretungen
titolo-prove = Beiliegende Unterlagen
prove-numero = Nr.
prove-documento = Unterlage
prove-data = Datum

titolo-proposta = Vorschlag
proposta-detta =
    { $proposta ->
        [ingiunzione] Die Feststellung erscheint begründet. Es wird vorgeschlagen, den für die Übertretung geschuldeten Betrag festzusetzen und dem Übertreter und dem Gesamtschuldner **die Zahlung aufzuerlegen**, samt den Kosten (Art. 18 des Gesetzes Nr. 689/1981).
       *[archiviazione] Es wird die **Einstellung** des Verfahrens vorgeschlagen (Art. 18 des Gesetzes Nr. 689/1981).
    }
proposta-somma = Vorgeschlagener Betrag: **{ $proposta_somma }**, zuzüglich der Kosten von { $spese }.
non-titolo =
    Das Protokoll ist kein vollstreckbarer Titel: Nur der Bußgeldbescheid ist es. Es wird ersucht, dem Kommando die Entscheidung mitzuteilen.
