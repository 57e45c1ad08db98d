# Stato: riveduto
# Comunicazione al locatario del veicolo.

oggetto = Violazione con un veicolo che risulta noleggiato da Lei: verbale n. { $numero }

intro =
    Con il veicolo targato **{ $targa }** è stata commessa la violazione indicata qui sotto. La società proprietaria, **{ $noleggiante }**, il { $data_dichiarazione } ha comunicato a questo Comando che in quel momento il veicolo era noleggiato da Lei.
obbligo =
    Il locatario risponde della sanzione in solido con chi guidava (art. 196 C.d.S.). Per questo il verbale, già inviato alla società, è notificato anche a Lei: il termine per notificarlo decorre da quando la dichiarazione ha permesso di identificarla (art. 201, comma 1, C.d.S.).

etichetta-violazione = Violazione
violazione = { $data_violazione }, ore { $ora_violazione }
etichetta-luogo = Luogo
etichetta-norma = Norma violata
etichetta-veicolo = Veicolo
etichetta-noleggiante = Società di noleggio
etichetta-contratto = Contratto di noleggio
etichetta-locazione = Durata del noleggio
locazione = dal { $locazione_dal } al { $locazione_al }
locazione-con-ore = dal { $locazione_dal }, ore { $ora_dal }, al { $locazione_al }, ore { $ora_al }

titolo-verbale = Il verbale
verbale-dove =
    { $verbale ->
        [allegato] Il verbale è in questa stessa busta. Riporta il fatto, le somme, i modi e i termini per pagare, per ricorrere e, se dovuto, per comunicare i dati di chi guidava. I termini decorrono da quando il verbale Le è notificato.
       *[separato] Il verbale Le sarà notificato con un invio a parte. Riporterà il fatto, le somme, i modi e i termini per pagare, per ricorrere e, se dovuto, per comunicare i dati di chi guidava. I termini decorreranno da quella notificazione.
    }
nessun-pagamento = Questa lettera è un'informazione: non è un verbale, non chiede somme e non fa decorrere termini.
conducente-testo =
    La violazione comporta la decurtazione di punti dalla patente di chi guidava. Con il verbale Lei riceve il modulo per comunicarne i dati entro 60 giorni dalla notificazione. Chi non li comunica senza giustificato e documentato motivo è soggetto alla sanzione da { $somma_conducente_minimo } a { $somma_conducente_massimo } (art. 126-bis, comma 2, C.d.S.).

titolo-errore = Se il veicolo non era noleggiato da Lei
errore-come =
    Ci scriva al più presto all'indirizzo { $ente_pec }{ $ente_ha_email ->
        [0] { "" }
       *[other] { " " }o { $ente_email }
    }, citando il verbale n. { $numero }, e alleghi ciò che lo dimostra:
errore-contratto = la copia del contratto o del verbale di riconsegna, con data e ora;
errore-denuncia = la copia della denuncia, se il veicolo o i Suoi documenti erano stati rubati o smarriti;
errore-dichiarazione = una Sua dichiarazione firmata, con la copia di un documento d'identità.
errore-termini = Il Suo scritto non sospende i termini per pagare e per ricorrere contro il verbale.
