# Stato: riveduto
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Verbale di accertamento di violazione al Codice della Strada n. { $numero }
basi =
    Traduzione dell'allegato verbale in lingua italiana. Artt. 200 e 201 C.d.S.; artt. 383 e 385 D.P.R. 16 dicembre 1992, n. 495. { estero-sigle }

giorno = { $data_violazione }, ore { $ora }
veicolo =
    { $veicolo_tipo ->
        [A] autoveicolo
        [M] motoveicolo
        [B] autocarro
        [D] autoarticolato
        [E] autobus
        [R] rimorchio
        [CICLO] ciclomotore
        [VELO] velocipede
       *[altro] veicolo
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] trasgressore
        [LOCATARIO] locatario del veicolo, obbligato in solido (art. 196 C.d.S.)
        [PROPRIETARIO] proprietario del veicolo, obbligato in solido (art. 196 C.d.S.)
        [ESERCENTE_POTESTA] esercente la responsabilità genitoriale
        [EREDE] erede
       *[OBBLIGATO] obbligato in solido (art. 196 C.d.S.)
    }

voce-fatto = Fatto accertato (testo italiano dell'originale)
matricola = matricola { $dispositivo_matricola }
velocita = limite { $limite } km/h; rilevata { $rilevata } km/h; al netto della riduzione di legge { $netta } km/h
voce-rosso = Luce rossa
rosso = passaggio dopo { $rosso_secondi } secondi dall'accensione della luce rossa
voce-controllo = Controllo
controllo =
    { $automatico ->
        [si] accertamento eseguito in modalità automatica, senza la presenza di agenti
       *[no] accertamento eseguito alla presenza degli agenti
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] postazione di controllo preventivamente segnalata e ben visibile
        [TELELASER] postazione di controllo preventivamente segnalata e ben visibile
       *[altro] postazione di controllo preventivamente segnalata
    }
motivo =
    { $motivo ->
        [lett-a] Impossibilità di raggiungere un veicolo lanciato a velocità eccessiva (art. 201, comma 1-bis, lett. a, C.d.S.).
        [lett-b] Attraversamento di un incrocio con il semaforo che indicava la luce rossa (art. 201, comma 1-bis, lett. b, C.d.S.).
        [lett-c] Sorpasso vietato (art. 201, comma 1-bis, lett. c, C.d.S.).
        [lett-d] Violazione accertata in assenza del trasgressore e del proprietario del veicolo (art. 201, comma 1-bis, lett. d, C.d.S.).
        [lett-e] Violazione accertata con apparecchi gestiti direttamente dagli organi di polizia stradale, che consentono di determinare l'illecito in un tempo successivo perché il veicolo è a distanza dal posto di accertamento o non può essere fermato in tempo utile o nei modi regolamentari (art. 201, comma 1-bis, lett. e, C.d.S.).
        [lett-f] Violazione accertata con i dispositivi di controllo remoto previsti dall'art. 4 del D.L. 20 giugno 2002, n. 121 (art. 201, comma 1-bis, lett. f, C.d.S.).
        [lett-g] Accesso di veicoli non autorizzati a centri storici, zone a traffico limitato, aree pedonali o corsie riservate, rilevato con dispositivi omologati (art. 201, comma 1-bis, lett. g, C.d.S.).
        [lett-gbis] Violazione accertata per mezzo di appositi dispositivi o apparecchiature di rilevamento (art. 201, comma 1-bis, lett. g-bis, C.d.S.).
       *[altro] { $motivo_testo }
    }
contestata = La violazione è stata contestata immediatamente al trasgressore
voce-notifica = Notificazione
notifica =
    { $notifica ->
        [posta] a mezzo del servizio postale, con raccomandata con avviso di ricevimento
        [convenzione] a mezzo del servizio postale, con raccomandata con avviso di ricevimento (art. 11 della Convenzione europea sulla notificazione all'estero dei documenti in materia amministrativa, Strasburgo, 24 novembre 1977; L. 149/1983)
        [autorita-centrale] per il tramite dell'autorità centrale dello Stato di residenza (Convenzione europea sulla notificazione all'estero dei documenti in materia amministrativa, Strasburgo, 24 novembre 1977; L. 149/1983)
        [consolato] per il tramite dell'autorità consolare italiana
       *[ministero] per il tramite delle autorità competenti dello Stato di residenza
    }; entro 360 giorni dall'accertamento per chi risiede all'estero (art. 201, comma 1, C.d.S.)

violazioni-norma = Norma violata
violazioni-descrizione = Violazione
violazioni-minimo = Sanzione da
violazioni-massimo = a
violazioni-punti = Punti
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] Superamento del limite massimo di velocità di non oltre 10 km/h.
        [velocita-8] Superamento del limite massimo di velocità di oltre 10 km/h e di non oltre 40 km/h.
        [velocita-8-ripetuta] Superamento del limite massimo di velocità di oltre 10 km/h e di non oltre 40 km/h, in centro abitato, almeno per la seconda volta in un anno.
        [velocita-9] Superamento del limite massimo di velocità di oltre 40 km/h e di non oltre 60 km/h.
        [velocita-9-bis] Superamento del limite massimo di velocità di oltre 60 km/h.
        [rosso] Prosecuzione della marcia nonostante la luce rossa del semaforo.
        [ztl] Transito senza autorizzazione in una zona a traffico limitato, in un'area pedonale o in una corsia riservata.
        [sosta-157] Sosta del veicolo in posizione non consentita.
        [sosta-158] Sosta del veicolo in luogo vietato.
        [cinture] Circolazione senza fare uso delle cinture di sicurezza.
        [telefono] Uso durante la marcia di un apparecchio radiotelefonico, di uno smartphone o di un dispositivo analogo, con allontanamento delle mani dal volante.
        [casco] Circolazione con un ciclomotore o un motoveicolo senza casco protettivo.
        [segnaletica] Inosservanza del comportamento imposto dalla segnaletica stradale.
        [assicurazione] Circolazione con un veicolo privo di copertura assicurativa della responsabilità civile.
        [revisione] Circolazione con un veicolo non sottoposto alla revisione periodica prescritta.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Sanzione accessoria: sospensione della patente di guida.**
        [fermo] **Sanzione accessoria: fermo del veicolo.**
        [rimozione] **Sanzione accessoria: rimozione del veicolo.**
        [sequestro] **Sanzione accessoria: sequestro del veicolo.**
        [confisca] **Sanzione accessoria: confisca del veicolo.**
        [altra] **È prevista una sanzione accessoria, indicata nel testo italiano.**
       *[nessuna] { "" }
    }
importi-esclusi = **Pagamento in misura ridotta non ammesso.** { estero-pagamento }

conformita =
    Il verbale originale è conservato presso il Comando; il destinatario ne riceve copia conforme in lingua italiana (art. 385 D.P.R. 495/1992).
titolo-conducente = Punti e dati del conducente
conducente =
    Se il conducente non è stato identificato, **entro 60 giorni** dalla notificazione il proprietario o altro obbligato in solido deve comunicare al Comando i dati personali e della patente di chi guidava (art. 126-bis, comma 2, C.d.S.). L'obbligo riguarda anche chi paga; chi ricorre ne informi il Comando entro lo stesso termine. Chi, senza giustificato e documentato motivo, non comunica i dati è soggetto alla sanzione da { $somma_conducente_minimo } a { $somma_conducente_massimo }.
titolo-autentico = Testo che fa fede
autentico =
    Questa è la traduzione del verbale n. { $numero }, il cui originale in lingua italiana è allegato. **Fa fede il solo testo italiano**: in caso di differenze vale quello.
