# Stato: bozza
# Risposta a ricorso o richiesta.

oggetto =
    { $oggetto ->
        [ricorso-prefetto] Transmiterea contestației dumneavoastră către Prefect
        [ricorso-gdp] Plângerea dumneavoastră la Judecătorul de Pace
        [autotutela-accolta] Anularea procesului-verbal nr. { $verbale_numero }
        [autotutela-respinta] Cererea dumneavoastră de anulare a procesului-verbal nr. { $verbale_numero }
        [rateizzazione-ricevuta] Cererea dumneavoastră de plată în rate
        [accesso-atti] Cererea dumneavoastră de acces la dosar
        [copia-foto] Copia fotografiilor
       *[informazioni] Cererea dumneavoastră de informații
    }
intro =
    { $oggetto ->
        [ricorso-prefetto] Contestația la Prefect pe care ați depus-o la { $richiesta_data } împotriva procesului-verbal indicat a fost transmisă, împreună cu dosarul, către: { $ente_prefetto }.
        [ricorso-gdp] Am primit plângerea la Judecătorul de Pace pe care ați depus-o la { $richiesta_data } împotriva procesului-verbal indicat. Poliția Locală transmite dosarul instanței.
        [autotutela-accolta] Am examinat cererea dumneavoastră din { $richiesta_data }: **este admisă**, iar procesul-verbal indicat **este anulat**.
        [autotutela-respinta] Am examinat cererea dumneavoastră din { $richiesta_data }: **nu poate fi admisă**, iar procesul-verbal indicat rămâne valabil.
        [rateizzazione-ricevuta] Am primit cererea dumneavoastră din { $richiesta_data } de a plăti în rate suma datorată pentru procesul-verbal indicat (art. 202-bis din codul rutier italian).
        [accesso-atti] Am examinat cererea dumneavoastră din { $richiesta_data } de acces la dosarul procesului-verbal indicat: **este admisă** (art. 22 și următoarele din Legea nr. 241 din 7 august 1990).
        [copia-foto] Ca răspuns la cererea dumneavoastră din { $richiesta_data }, vă trimitem copia fotografiilor contravenției constatate prin procesul-verbal indicat.
       *[informazioni] Răspundem la cererea dumneavoastră din { $richiesta_data } privind procesul-verbal indicat.
    }

voce-verbale = Proces-verbal
verbale = nr. { $verbale_numero } din { $verbale_data }
voce-protocollo = Înregistrarea cererii
voce-trasmissione = Transmis la
voce-ruolo = Numărul cauzei
voce-udienza = Termen de judecată

prefetto-decide =
    Decizia aparține Prefectului (art. 204 din codul rutier italian). Dacă acesta consideră constatarea neîntemeiată, dispune clasarea, iar Poliția Locală vă va informa; în caz contrar emite o ordonanță de plată pentru o sumă nu mai mică decât dublul minimului legal, plus cheltuielile.
prefetto-esito =
    Până la decizie, procesul-verbal nu devine titlu executoriu. Orice comunicare ulterioară privind contestația se adresează Prefecturii, indicând numărul procesului-verbal.
gdp-notizie =
    Informațiile despre termen și despre procedură se cer la grefă: { $ente_giudice_di_pace }.
accolta-effetti =
    Pentru acest proces-verbal **nu se datorează nicio sumă** și nu se scad puncte din permis. Nu trebuie să faceți nimic altceva.
accolta-rimborso =
    Suma deja plătită vă va fi restituită. Comunicați-ne IBAN-ul și titularul contului, indicând numărul procesului-verbal.
respinta-motivi =
    Motivele sunt următoarele.
respinta-termini =
    Acest răspuns nu este o nouă constatare. Termenele de plată și de contestare curg de la comunicarea procesului-verbal și rămân cele indicate în acesta.
rate-decisione =
    Cererea se soluționează **în termen de 90 de zile** de la depunere; în lipsa unei decizii, cererea se consideră respinsă. Dacă este admisă, vă vom comunica numărul ratelor, sumele, dobânzile și scadențele.
rate-rinuncia =
    Cine cere plata în rate renunță la contestație.
accesso-consentito =
    Puteți consulta dosarul și obține copii, personal sau prin reprezentant, astfel.
titolo-allegati = Anexe
contatti =
    Pentru orice lămurire puteți scrie la { $ente_ha_email ->
        [0] { "" }
       *[other] { $ente_email } sau la{ " " }
    }{ $ente_pec }{ $ente_ha_telefono ->
        [0] { "" }
       *[other] { " " }ori puteți telefona la { $ente_telefono }{ $ente_ha_orari ->
                [0] { "" }
               *[other] { " " }({ $ente_orari })
            }
    }, indicând numărul procesului-verbal.
