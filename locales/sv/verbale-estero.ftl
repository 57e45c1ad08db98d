# Stato: bozza
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Protokoll om fastställd trafiköverträdelse nr { $numero }
basi =
    Översättning av det bifogade protokollet på italienska. Art. 200 och 201 C.d.S.; art. 383 och 385 D.P.R. 16 december 1992, nr 495. { estero-sigle }

giorno = { $data_violazione }, { $ora }
veicolo =
    { $veicolo_tipo ->
        [A] personbil
        [M] motorcykel
        [B] lastbil
        [D] ledad lastbil
        [E] buss
        [R] släpvagn
        [CICLO] moped
        [VELO] cykel
       *[altro] fordon
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] överträdare (förare)
        [LOCATARIO] hyrestagare av fordonet, solidariskt ansvarig (art. 196 C.d.S.)
        [PROPRIETARIO] ägare till fordonet, solidariskt ansvarig (art. 196 C.d.S.)
        [ESERCENTE_POTESTA] vårdnadshavare
        [EREDE] arvinge
       *[OBBLIGATO] solidariskt ansvarig (art. 196 C.d.S.)
    }

voce-fatto = Fastställda omständigheter (italiensk originaltext)
matricola = serienummer { $dispositivo_matricola }
velocita = gräns { $limite } km/h; uppmätt { $rilevata } km/h; efter lagstadgat avdrag { $netta } km/h
voce-rosso = Rött ljus
rosso = passage { $rosso_secondi } sekunder efter att rött ljus tändes
voce-controllo = Kontroll
controllo =
    { $automatico ->
        [si] fastställd automatiskt, utan närvarande tjänstemän
       *[no] fastställd med närvarande tjänstemän
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] kontrollplats som skyltats i förväg och är väl synlig
        [TELELASER] kontrollplats som skyltats i förväg och är väl synlig
       *[altro] kontrollplats som skyltats i förväg
    }
motivo =
    { $motivo ->
        [lett-a] Det var omöjligt att hinna ifatt ett fordon som färdades med för hög hastighet (art. 201.1-bis a C.d.S.).
        [lett-b] En korsning passerades vid rött trafikljus (art. 201.1-bis b C.d.S.).
        [lett-c] Otillåten omkörning (art. 201.1-bis c C.d.S.).
        [lett-d] Överträdelsen fastställdes i frånvaro av överträdaren och fordonets ägare (art. 201.1-bis d C.d.S.).
        [lett-e] Överträdelsen fastställdes med utrustning som sköts direkt av trafikpolisen och som gör det möjligt att fastställa överträdelsen i efterhand, eftersom fordonet befinner sig långt från kontrollplatsen eller inte kan stoppas i tid eller på föreskrivet sätt (art. 201.1-bis e C.d.S.).
        [lett-f] Överträdelsen fastställdes med den utrustning för fjärrkontroll som avses i art. 4 D.L. 20 juni 2002, nr 121 (art. 201.1-bis f C.d.S.).
        [lett-g] Obehöriga fordons infart i historiska centrum, zoner med begränsad trafik, gågator eller reserverade körfält, registrerad med godkänd utrustning (art. 201.1-bis g C.d.S.).
        [lett-gbis] Överträdelsen fastställdes med särskilda registreringsapparater eller särskild registreringsutrustning (art. 201.1-bis g-bis C.d.S.).
       *[altro] { $motivo_testo }
    }
contestata = Överträdaren underrättades om överträdelsen på platsen
voce-notifica = Delgivning
notifica =
    { $notifica ->
        [posta] per post, med rekommenderat brev med mottagningsbevis
        [convenzione] per post, med rekommenderat brev med mottagningsbevis (art. 11 i den europeiska konventionen om delgivning utomlands av handlingar i förvaltningsärenden, Strasbourg, 24 november 1977; L. 149/1983)
        [autorita-centrale] genom centralmyndigheten i bosättningsstaten (den europeiska konventionen om delgivning utomlands av handlingar i förvaltningsärenden, Strasbourg, 24 november 1977; L. 149/1983)
        [consolato] genom den italienska konsulära myndigheten
       *[ministero] genom de behöriga myndigheterna i bosättningsstaten
    }; inom 360 dagar från fastställandet för den som är bosatt utomlands (art. 201.1 C.d.S.)

violazioni-norma = Överträdd bestämmelse
violazioni-descrizione = Överträdelse
violazioni-minimo = Avgift från
violazioni-massimo = till
violazioni-punti = Poäng
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] Överskridande av hastighetsgränsen med högst 10 km/h.
        [velocita-8] Överskridande av hastighetsgränsen med mer än 10 km/h och högst 40 km/h.
        [velocita-8-ripetuta] Överskridande av hastighetsgränsen med mer än 10 km/h och högst 40 km/h, inom tättbebyggt område, minst för andra gången på ett år.
        [velocita-9] Överskridande av hastighetsgränsen med mer än 40 km/h och högst 60 km/h.
        [velocita-9-bis] Överskridande av hastighetsgränsen med mer än 60 km/h.
        [rosso] Fortsatt färd trots rött trafikljus.
        [ztl] Färd utan tillstånd i en zon med begränsad trafik, på en gågata eller i ett reserverat körfält.
        [sosta-157] Parkering av fordonet i otillåten ställning.
        [sosta-158] Parkering av fordonet på förbjuden plats.
        [cinture] Färd utan att använda bilbälte.
        [telefono] Användning under färd av telefon, smarttelefon eller liknande apparat så att händerna tas från ratten.
        [casco] Färd på moped eller motorcykel utan skyddshjälm.
        [segnaletica] Underlåtenhet att följa vägmärken, signaler eller vägmarkeringar.
        [assicurazione] Färd med fordon utan ansvarsförsäkring.
        [revisione] Färd med fordon som inte har genomgått obligatorisk periodisk besiktning.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Tilläggssanktion: indragning av körkortet på viss tid.**
        [fermo] **Tilläggssanktion: administrativt körförbud med uppställning av fordonet.**
        [rimozione] **Tilläggssanktion: bortforsling av fordonet.**
        [sequestro] **Tilläggssanktion: beslag av fordonet.**
        [confisca] **Tilläggssanktion: förverkande av fordonet.**
        [altra] **En tilläggssanktion gäller; den anges i den italienska texten.**
       *[nessuna] { "" }
    }
importi-esclusi = **Betalning av det nedsatta beloppet är inte tillåten.** { estero-pagamento }

conformita =
    Originalprotokollet förvaras hos poliskommandot (Comando); adressaten får en bestyrkt kopia på italienska (art. 385 D.P.R. 495/1992).
titolo-conducente = Poäng och uppgifter om föraren
conducente =
    Om föraren inte har identifierats ska ägaren eller annan solidariskt ansvarig **inom 60 dagar** från delgivningen lämna personuppgifter och körkortsuppgifter för den som körde till poliskommandot (art. 126-bis.2 C.d.S.). Skyldigheten gäller även den som betalar; den som överklagar bör underrätta poliskommandot inom samma frist. Den som utan berättigat och styrkt skäl inte lämnar dessa uppgifter kan påföras en avgift på { $somma_conducente_minimo } till { $somma_conducente_massimo }.
titolo-autentico = Text som har giltighet
autentico =
    Detta är en översättning av protokoll nr { $numero }, vars italienska original bifogas. **Endast den italienska texten är giltig**: vid skillnader har den företräde.
