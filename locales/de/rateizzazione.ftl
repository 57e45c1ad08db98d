# Stato: bozza
# Entscheidung über den Antrag auf Ratenzahlung.

oggetto =
    Ratenzahlung für das Protokoll Nr. { $numero }: Antrag { $esito ->
        [accolta] angenommen
       *[respinta] abgelehnt
    }

premessa =
    Am { $istanza_data } haben Sie beantragt, den für das oben angeführte Protokoll geschuldeten Betrag in Raten zu zahlen (Art. 202-bis StVO).

etichetta-provvedimento = Entscheidung Nr.
etichetta-violazione = Verletzte Bestimmung
etichetta-notifica = Protokoll zugestellt
etichetta-istanza = Antrag eingereicht

voce-sanzione = Strafe
voce-spese = Kosten der Feststellung und der Zustellung
voce-somma = Geschuldeter Betrag

decisione =
    { $esito ->
        [accolta] Der Antrag wird **angenommen**: Sie können nach dem folgenden Plan in **{ $quante } Monatsraten** mit Zinsen zahlen.
       *[respinta] Der Antrag wird **abgelehnt**: Der Betrag ist auf einmal zu zahlen.
    }
motivo-detto =
    { $motivo ->
        [somma] **Grund**: Der für die Übertretungen des Protokolls geschuldete Betrag übersteigt 200,00 € nicht.
        [reddito] **Grund**: Das steuerpflichtige Einkommen übersteigt die gesetzliche Grenze von { $somma_reddito_rate }, erhöht um { $somma_reddito_familiare } für jedes im gemeinsamen Haushalt lebende Familienmitglied.
        [tardiva] **Grund**: Der Antrag wurde später als 30 Tage nach der Vorhaltung oder der Zustellung des Protokolls eingereicht.
        [documenti] **Grund**: Es fehlen die Unterlagen, die die wirtschaftliche Notlage nachweisen.
       *[altro] **Grund**:
    }

titolo-piano = Ratenplan
rate-numero = Rate
rate-scadenza = Zu zahlen bis
rate-capitale = Kapital
rate-interessi = Zinsen
rate-importo = Betrag der Rate
voce-capitale = In Raten gezahlter Betrag
voce-interessi = Zinsen
voce-totale = Summe der Raten
regole-piano =
    Jede Rate beträgt wenigstens 100,00 €, wie es das Gesetz verlangt. Die Zinsen werden zum gesetzlichen Satz von { $tasso } berechnet (Art. 202-bis StVO und Art. 21 DPR vom 29. September 1973, Nr. 602). Zahlen Sie jede Rate zur Gänze bis zu ihrer Fälligkeit.
titolo-decadenza = Wenn Sie eine Rate nicht zahlen

termine =
    Zu zahlen: **{ $somma }**. Letzter Tag: **{ $scadenza }**.
pagamento-rate =
    { $esito ->
        [accolta] { $con_avvisi ->
            [si] Verwenden Sie die **beiliegenden pagoPA-Zahlungsmitteilungen, eine für jede Rate**: bei der Bank, in der Tabaktrafik, mit der App oder auf der Website Ihrer Bank, mit der App IO und bei den anderen dafür eingerichteten Stellen. Scannen Sie den QR-Code oder geben Sie den 18-stelligen Code der Zahlungsmitteilung der Rate an, die Sie zahlen.
           *[no] Vor jeder Fälligkeit erhalten Sie die **pagoPA-Zahlungsmitteilung** der Rate. Kommt sie nicht rechtzeitig an, so fordern Sie sie beim Kommando an: Es bleibt bei der Fälligkeit des Plans.
        }
       *[respinta] { $con_avvisi ->
            [si] { come-pagare-avviso }
           *[no] Verwenden Sie die pagoPA-Zahlungsmitteilung, die dem Protokoll beilag, oder fordern Sie beim Kommando eine neue an.
        }
    }
rinuncia =
    Wer die Ratenzahlung beantragt, verzichtet auf den Verwaltungsrekurs und auf den Rekurs beim Friedensrichter (Art. 202-bis StVO).
titolo-impugnazione = Rechtsmittel gegen diese Entscheidung
firma-sindaco = Der Bürgermeister
