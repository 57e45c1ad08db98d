# Stato: bozza
# Verbale per omessa comunicazione dei dati del conducente.

oggetto = Feststellungsprotokoll Nr. { $numero } über eine Übertretung der { -cds }
giorno = { $data_accertamento }, { $ora_accertamento } Uhr
qualita =
    { $qualita ->
        [locatario] Mieter des Fahrzeugs, Gesamtschuldner (Art. 196 StVO)
        [legale] gesetzlicher Vertreter des Gesamtschuldners (Art. 196 StVO)
       *[obbligato] Gesamtschuldner (Art. 196 StVO)
    }

titolo-origine = Ursprüngliches Protokoll
origine-verbale = Protokoll
origine = Nr. { $origine_numero } vom { $origine_data }, zugestellt am { $origine_notifica }
origine-violazione = Verletzte Vorschrift
origine-dove = Ort
origine-punti-previsti = Vorgesehene Punkte
origine-termine = Frist abgelaufen am

fatto =
    Mit dem ursprünglichen Protokoll wurde der Empfänger aufgefordert, der Ortspolizei **innerhalb von 60 Tagen** ab der Zustellung die persönlichen Daten und die Führerscheindaten der Person mitzuteilen, die das Fahrzeug mit dem Kennzeichen { $targa } gelenkt hat. { $motivo ->
        [incompleta] Die am { $data_comunicazione } eingegangene Mitteilung **erlaubt es aus folgenden Gründen nicht, den Fahrer zu identifizieren**.
       *[non-ricevuta] Innerhalb der Frist ist **keine Mitteilung eingegangen**, und ein gerechtfertigter und belegter Grund liegt nicht vor.
    }
mancanze-riga-testo =
    { $causa ->
        [ignoto-persona] Der Erklärende gibt an, die Daten nicht mitteilen zu können, ohne einen gerechtfertigten und belegten Grund.
        [ignoto-ente] Die Gesellschaft oder Körperschaft gibt an, die Daten nicht mitteilen zu können, ohne einen gerechtfertigten und belegten Grund.
        [patente] Die Führerscheindaten des Fahrers fehlen.
        [documento] Ein gültiger Personalausweis fehlt.
        [autocertificazione] Die Erklärung ist nicht in der Form der Eigenerklärung abgegeben (Art. 46 und 47 DPR vom 28. Dezember 2000, Nr. 445).
       *[altro] { $dettaglio }
    }
integrazione =
    Die Aufforderung vom { $data_integrazione }, die Mitteilung zu ergänzen, blieb ohne Folge.
contestazione = **Unterbliebene sofortige Vorhaltung**: Die Übertretung besteht in einer Unterlassung und wurde nach Ablauf der Frist am Sitz der Ortspolizei in Abwesenheit des Übertreters festgestellt.

violazioni-norma = Vorschrift (StVO)
violazioni-descrizione = Übertretung
violazioni-minima = Strafe von
violazioni-massima = bis
violazioni-punti = Punkte
violazioni-riga-descrizione =
    Hat als { $qualita ->
        [locatario] Mieter und Gesamtschuldner
        [legale] gesetzlicher Vertreter des Gesamtschuldners
       *[obbligato] Gesamtschuldner
    } ohne gerechtfertigten und belegten Grund unterlassen, innerhalb von 60 Tagen ab der Zustellung des Protokolls Nr. { $origine_numero } die persönlichen Daten und die Führerscheindaten des Fahrers mitzuteilen.
