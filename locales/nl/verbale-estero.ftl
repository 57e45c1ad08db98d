# Stato: bozza
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Proces-verbaal van vaststelling van een verkeersovertreding nr. { $numero }
basi =
    Vertaling van het bijgevoegde proces-verbaal in het Italiaans. Art. 200 en 201 C.d.S.; art. 383 en 385 D.P.R. 16 december 1992, nr. 495. { estero-sigle }

giorno = { $data_violazione }, { $ora }
veicolo =
    { $veicolo_tipo ->
        [A] auto
        [M] motorfiets
        [B] vrachtwagen
        [D] trekker met oplegger
        [E] bus
        [R] aanhangwagen
        [CICLO] bromfiets
        [VELO] fiets
       *[altro] voertuig
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] overtreder (bestuurder)
        [LOCATARIO] huurder van het voertuig, hoofdelijk aansprakelijk (art. 196 C.d.S.)
        [PROPRIETARIO] eigenaar van het voertuig, hoofdelijk aansprakelijk (art. 196 C.d.S.)
        [ESERCENTE_POTESTA] houder van het ouderlijk gezag
        [EREDE] erfgenaam
       *[OBBLIGATO] hoofdelijk aansprakelijke (art. 196 C.d.S.)
    }

voce-fatto = Vastgestelde feiten (Italiaanse tekst van het origineel)
matricola = serienummer { $dispositivo_matricola }
velocita = limiet { $limite } km/h; gemeten { $rilevata } km/h; na de wettelijke aftrek { $netta } km/h
voce-rosso = Rood licht
rosso = doorrijden { $rosso_secondi } seconden nadat het licht op rood was gesprongen
voce-controllo = Controle
controllo =
    { $automatico ->
        [si] automatisch vastgesteld, zonder aanwezigheid van agenten
       *[no] vastgesteld in aanwezigheid van agenten
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] controlepost vooraf aangekondigd en goed zichtbaar
        [TELELASER] controlepost vooraf aangekondigd en goed zichtbaar
       *[altro] controlepost vooraf aangekondigd
    }
motivo =
    { $motivo ->
        [lett-a] Het was onmogelijk een voertuig te achterhalen dat met te hoge snelheid reed (art. 201, lid 1-bis, onder a), C.d.S.).
        [lett-b] Er werd een kruispunt overgestoken terwijl het verkeerslicht rood was (art. 201, lid 1-bis, onder b), C.d.S.).
        [lett-c] Verboden inhaalmanoeuvre (art. 201, lid 1-bis, onder c), C.d.S.).
        [lett-d] De overtreding werd vastgesteld bij afwezigheid van de overtreder en van de eigenaar van het voertuig (art. 201, lid 1-bis, onder d), C.d.S.).
        [lett-e] De overtreding werd vastgesteld met rechtstreeks door de verkeerspolitie bediende apparaten, waarmee de overtreding pas achteraf kan worden vastgesteld omdat het voertuig ver van de controlepost is of niet tijdig of niet op de voorgeschreven wijze kan worden staande gehouden (art. 201, lid 1-bis, onder e), C.d.S.).
        [lett-f] De overtreding werd vastgesteld met de in art. 4 D.L. 20 juni 2002, nr. 121, bedoelde apparaten voor controle op afstand (art. 201, lid 1-bis, onder f), C.d.S.).
        [lett-g] Toegang van onbevoegde voertuigen tot historische centra, zones met beperkt verkeer, voetgangersgebieden of voorbehouden rijstroken, vastgesteld met goedgekeurde apparaten (art. 201, lid 1-bis, onder g), C.d.S.).
        [lett-gbis] De overtreding werd vastgesteld met daartoe bestemde detectieapparaten of -installaties (art. 201, lid 1-bis, onder g-bis), C.d.S.).
       *[altro] { $motivo_testo }
    }
contestata = De overtreding is de overtreder ter plaatse meegedeeld
voce-notifica = Betekening
notifica =
    { $notifica ->
        [posta] per post, per aangetekende brief met ontvangstbewijs
        [convenzione] per post, per aangetekende brief met ontvangstbewijs (art. 11 van het Europees Verdrag inzake de betekening in het buitenland van stukken in administratieve zaken, Straatsburg, 24 november 1977; L. 149/1983)
        [autorita-centrale] via de centrale autoriteit van de staat van verblijf (Europees Verdrag inzake de betekening in het buitenland van stukken in administratieve zaken, Straatsburg, 24 november 1977; L. 149/1983)
        [consolato] via de Italiaanse consulaire autoriteit
       *[ministero] via de bevoegde autoriteiten van de staat van verblijf
    }; binnen 360 dagen na de vaststelling voor wie in het buitenland woont (art. 201, lid 1, C.d.S.)

violazioni-norma = Overtreden bepaling
violazioni-descrizione = Overtreding
violazioni-minimo = Boete van
violazioni-massimo = tot
violazioni-punti = Punten
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] Overschrijding van de maximumsnelheid met niet meer dan 10 km/h.
        [velocita-8] Overschrijding van de maximumsnelheid met meer dan 10 km/h en niet meer dan 40 km/h.
        [velocita-8-ripetuta] Overschrijding van de maximumsnelheid met meer dan 10 km/h en niet meer dan 40 km/h, binnen de bebouwde kom, ten minste voor de tweede keer in een jaar.
        [velocita-9] Overschrijding van de maximumsnelheid met meer dan 40 km/h en niet meer dan 60 km/h.
        [velocita-9-bis] Overschrijding van de maximumsnelheid met meer dan 60 km/h.
        [rosso] Doorrijden ondanks het rode verkeerslicht.
        [ztl] Rijden zonder vergunning in een zone met beperkt verkeer, een voetgangersgebied of een voorbehouden rijstrook.
        [sosta-157] Parkeren van het voertuig in een niet toegestane positie.
        [sosta-158] Parkeren van het voertuig waar parkeren verboden is.
        [cinture] Rijden zonder gebruik van de autogordels.
        [telefono] Tijdens het rijden een telefoon, smartphone of soortgelijk apparaat gebruiken en daarbij de handen van het stuur nemen.
        [casco] Met een bromfiets of motorfiets rijden zonder helm.
        [segnaletica] Niet naleven van verkeersborden, verkeerstekens of markeringen.
        [assicurazione] Rijden met een voertuig zonder aansprakelijkheidsverzekering.
        [revisione] Rijden met een voertuig dat de verplichte periodieke keuring niet heeft ondergaan.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Bijkomende sanctie: schorsing van het rijbewijs.**
        [fermo] **Bijkomende sanctie: administratieve stillegging van het voertuig.**
        [rimozione] **Bijkomende sanctie: verwijdering van het voertuig.**
        [sequestro] **Bijkomende sanctie: inbeslagneming van het voertuig.**
        [confisca] **Bijkomende sanctie: verbeurdverklaring van het voertuig.**
        [altra] **Er geldt een bijkomende sanctie; die staat in de Italiaanse tekst.**
       *[nessuna] { "" }
    }
importi-esclusi = **Betaling van het verminderde bedrag is niet toegestaan.** { estero-pagamento }

conformita =
    Het originele proces-verbaal wordt bewaard bij het politiecommando (Comando); de geadresseerde ontvangt er een gewaarmerkte kopie van in het Italiaans (art. 385 D.P.R. 495/1992).
titolo-conducente = Punten en gegevens van de bestuurder
conducente =
    Als de bestuurder niet is geïdentificeerd, moet de eigenaar of een andere hoofdelijk aansprakelijke **binnen 60 dagen** na de betekening het politiecommando de persoonsgegevens en rijbewijsgegevens meedelen van de persoon die reed (art. 126-bis, lid 2, C.d.S.). Deze plicht geldt ook voor wie betaalt; wie beroep instelt, dient het politiecommando hiervan binnen dezelfde termijn op de hoogte te brengen. Wie deze gegevens zonder gerechtvaardigde en gedocumenteerde reden niet meedeelt, riskeert een boete van { $somma_conducente_minimo } tot { $somma_conducente_massimo }.
titolo-autentico = Authentieke tekst
autentico =
    Dit is een vertaling van proces-verbaal nr. { $numero }, waarvan het Italiaanse origineel is bijgevoegd. **Alleen de Italiaanse tekst is authentiek**: bij verschillen heeft deze voorrang.
