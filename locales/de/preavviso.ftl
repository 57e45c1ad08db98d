# Stato: bozza
# Preavviso di accertamento.

oggetto = Vorankündigung Nr. { $numero }
natura = Übertretung der { -cds }
voce-giorno = Tag und Uhrzeit
giorno = { $data_violazione }, { $ora_violazione } Uhr
voce-luogo = Ort
voce-targa = Kennzeichen
voce-veicolo = Fahrzeug
voce-norma = Vorschrift
voce-fatto = Sachverhalt
voce-accertatore = Feststellender

importo-5gg = Innerhalb von 5 Tagen
importo-5gg-nota = um 30 % ermäßigt
importo-intero =
    { $giorni ->
        [one] Innerhalb von { $giorni } Tag
       *[other] Innerhalb von { $giorni } Tagen
    }
importo-intero-nota = Mindeststrafe

senza-spese =
    { $giorni ->
        [one] **Innerhalb von { $giorni } Tag** ab heute wird ohne Feststellungs- und Zustellungskosten bezahlt.
       *[other] **Innerhalb von { $giorni } Tagen** ab heute wird ohne Feststellungs- und Zustellungskosten bezahlt.
    }
come-pagare =
    In der Bank, in der Tabaktrafik, mit der App oder auf der Website Ihrer Bank, mit der App IO und bei den anderen für pagoPA zugelassenen Stellen, mit diesen Angaben:
voce-avviso = Zahlungscode
voce-cf = Steuernummer der Körperschaft
cf-ente = { $ente_cf }
sportello = Am Schalter: { $ufficio }.

avvertenza = **Diese Vorankündigung ist nicht das Protokoll**: Sie kann nicht angefochten werden und ist kein Vollstreckungstitel.
seguito =
    Wird nicht innerhalb der Frist bezahlt, so wird das Protokoll mit den zusätzlichen Kosten zugestellt; ab dann kann bezahlt oder Rekurs eingelegt werden, wie es im Protokoll steht. Wird innerhalb der Frist bezahlt, so wird das Protokoll nicht verschickt.
dati =
    Die Daten werden von { $ente_nome } verarbeitet, um Übertretungen festzustellen und Strafen einzuheben (Art. 6 Abs. 1 Buchst. c und e EU-Verordnung 2016/679). Datenschutzbeauftragter: { $ente_dpo }. Vollständige Information: { $ente_informativa }.
