# Stato: bozza
# Monatsbericht über die Zahlungen.

-canale-ccp = Postkontokorrent
-canale-pagopa = pagoPA
-canale-banca = Bank
-canale-pos = Karte am Schalter
-canale-contanti = Bar am Schalter
-canale-portale = Portal
-canale-altro = Anderes

titolo = Bericht über die Zahlungen Nr. { $numero }

intro =
    Zeitraum: **vom { $dal } bis zum { $al }**, nach dem Tag der Zahlung. { $pagamenti_in_tutto ->
        [0] Keine Zahlung verzeichnet.
        [one] Eine Zahlung verzeichnet.
       *[other] Verzeichnete Zahlungen: { $pagamenti_in_tutto }.
    }

voce-sanzioni = Strafen
voce-spese = Feststellungs- und Zustellungskosten
voce-incassato = Eingenommen

titolo-canali = Nach Zahlungsart
canali-descrizione = Zahlungsart
canali-pagamenti = Zahlungen
canali-sanzione = Strafen
canali-costi = Kosten
canali-incasso = Eingenommen
canali-riga-descrizione =
    { $canale ->
        [ccp] { -canale-ccp }
        [pagopa] { -canale-pagopa }
        [banca] { -canale-banca }
        [pos] { -canale-pos }
        [contanti] { -canale-contanti }
        [portale] { -canale-portale }
       *[altro] { -canale-altro }
    }

titolo-fonti = Nach Feststellungsquelle
fonti-descrizione = Quelle
fonti-pagamenti = Zahlungen
fonti-sanzione = Strafen
fonti-costi = Kosten
fonti-incasso = Eingenommen
fonti-riga-descrizione =
    { $fonte ->
        [agenti] Beamte
        [velox] Geschwindigkeitsmessgeräte
        [ztl] Zufahrtskontrolle der verkehrsbeschränkten Zone
        [rosso] Rotlichtkontrolle
        [ausiliari] Verkehrshilfskräfte
       *[altro_organo] Andere Feststellungsorgane
    }

titolo-enti = Nach Gemeinde oder Körperschaft
enti-ente = Gemeinde oder Körperschaft
enti-pagamenti = Zahlungen
enti-sanzione = Strafen
enti-costi = Kosten
enti-incasso = Eingenommen

titolo-classi = Nach Ordnungsmäßigkeit
classi-descrizione = Ordnungsmäßigkeit
classi-pagamenti = Zahlungen
classi-sanzione = Strafen
classi-costi = Kosten
classi-incasso = Eingenommen
classi-riga-descrizione =
    { $classe ->
        [saldo] Vollständige Zahlung
        [acconto] Anzahlung
       *[eccedenza] Überzahlung
    }
classi-nota = Jede Zahlung wird mit dem Betrag verglichen, der am Tag der Zahlung geschuldet war. Wer weniger oder verspätet zahlt, tilgt die Strafe nicht: Der Betrag wird als Anzahlung behalten.

titolo-misure = Nach Höhe des gezahlten Betrags
misure-descrizione = Betrag
misure-pagamenti = Zahlungen
misure-sanzione = Strafen
misure-costi = Kosten
misure-incasso = Eingenommen
misure-riga-descrizione =
    { $misura ->
        [cinque_giorni] Innerhalb von 5 Tagen, um 30 % ermäßigt
        [minimo] Innerhalb von 60 Tagen, Mindestbetrag
        [meta_massimo] Nach 60 Tagen, Hälfte des Höchstbetrags
        [rata] Raten
        [preruolo] Mahnung vor der Zwangseinhebung
        [ordinanza] Bußgeldbescheide
        [preavviso] Vorankündigungen
       *[altro] Andere Beträge
    }

titolo-anomalie = Zu prüfende Zahlungen
nessuna-anomalia = Keine zu prüfenden Zahlungen.
anomalie-intro = Die Schreiben zur Nachforderung oder zur Rückerstattung werden erst nach der Entscheidung des Kommandos versandt.
anomalie-atto = Akt
anomalie-pagato_il = Bezahlt am
anomalie-canale = Zahlungsart
anomalie-descrizione = Was nicht stimmt
anomalie-versato = Gezahlt
anomalie-dovuto = Geschuldet
anomalie-riga-canale =
    { $mezzo ->
        [ccp] { -canale-ccp }
        [pagopa] { -canale-pagopa }
        [banca] { -canale-banca }
        [pos] { -canale-pos }
        [contanti] { -canale-contanti }
        [portale] { -canale-portale }
       *[altro] { -canale-altro }
    }
anomalie-riga-descrizione =
    { $caso ->
        [scontato_tardi] Um 30 % ermäßigter Betrag nach dem 5. Tag bezahlt
        [scontato_escluso] Um 30 % ermäßigter Betrag, wo die Ermäßigung ausgeschlossen ist
        [senza_spese] Strafe ohne Kosten bezahlt
        [minimo_tardi] Mindestbetrag nach dem 60. Tag bezahlt
        [meno] Weniger als geschuldet
        [piu] Mehr als geschuldet
        [due_volte] Zweimal bezahlt
        [annullato] Aufgehobener Akt bezahlt
       *[non_abbinato] Akt nicht erkannt
    }

origine = Bericht erstellt am { $data_atto } um { $ora_rapporto } Uhr aus den bis dahin verzeichneten Zahlungen.
origine-impronta = Dieselben Daten stehen in der CSV-Datei mit der Prüfsumme SHA-256 { $impronta }.
