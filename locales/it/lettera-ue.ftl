# Stato: riveduto
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Lettera d'informazione
sottotitolo = relativa a un'infrazione in materia di sicurezza stradale commessa in Italia
base =
    Direttiva (UE) 2015/413, art. 5 e allegato II; D.Lgs. 37/2014. Riferimento: verbale n. { $numero }.

titolo-fatti = I fatti
fatti =
    In data **{ $data_violazione }** è stata commessa un'infrazione in materia di sicurezza stradale con il veicolo targato **{ $targa }**, marca { $marca }, modello { $modello }. L'infrazione è stata accertata da: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] L'intestatario della carta di circolazione di questo veicolo ha indicato **Lei come persona che lo guidava** quando l'infrazione è stata commessa.
       *[intestatario] **Lei risulta intestatario della carta di circolazione** di questo veicolo.
    }
particolari = I particolari dell'infrazione sono nella pagina seguente, alle lettere da a) a d).
titolo-somma = Somma dovuta e termine per pagare
somma-esclusa =
    Per questa infrazione la somma non è ancora fissata.
consiglio = Se non paga questa sanzione, **compili il modulo di risposta allegato** e lo invii all'indirizzo che vi è indicato.
legge = Questa lettera è trattata secondo il diritto nazionale dell'Italia.

titolo-dettagli = Particolari dell'infrazione
titolo-a = a) Veicolo con cui è stata commessa l'infrazione
dettaglio-targa = Numero di immatricolazione
dettaglio-marca = Marca
dettaglio-modello = Modello
titolo-b = b) Infrazione
dettaglio-luogo = Luogo
dettaglio-giorno = Data e ora
giorno = { $data_violazione }, ore { $ora }
dettaglio-natura = Natura e qualificazione giuridica dell'infrazione (è segnata la casella che vale)
infrazione-velocita = eccesso di velocità (1)
infrazione-alcol = guida in stato di ebbrezza (2)
infrazione-cinture = mancato uso della cintura di sicurezza (3)
infrazione-rosso = mancato arresto davanti a un semaforo rosso (4)
infrazione-corsia = circolazione su una corsia vietata (5)
infrazione-droga = guida sotto l'influsso di sostanze stupefacenti (10)
infrazione-casco = mancato uso del casco protettivo (11)
infrazione-telefono = uso indebito di telefono cellulare o di altri dispositivi di comunicazione durante la guida (12)
dettaglio-descrizione = Descrizione
descrizione =
    { $infrazione ->
        [velocita] Il veicolo ha superato il limite massimo di velocità.
        [alcol] Il conducente guidava in stato di ebbrezza.
        [cinture] Non era usata la cintura di sicurezza.
        [rosso] Il veicolo ha proseguito la marcia nonostante la luce rossa del semaforo.
        [corsia] Il veicolo circolava su una corsia vietata o riservata ad altri veicoli.
        [droga] Il conducente guidava sotto l'influsso di sostanze stupefacenti.
        [casco] Non era usato il casco protettivo.
       *[telefono] Il conducente usava durante la marcia un telefono o un dispositivo analogo.
    }
dettaglio-testo = Testo italiano del verbale
dettaglio-norma = Disposizioni di legge
dettaglio-prove = Prove
prove =
    { $prove ->
        [immagini] fotografie o riprese, che si possono vedere o chiedere in copia al Comando
        [agenti] accertamento diretto degli agenti
       *[entrambe] accertamento diretto degli agenti; fotografie o riprese, che si possono vedere o chiedere in copia al Comando
    }
titolo-c = c) Dispositivo usato per accertare l'infrazione
dettaglio-dispositivo = Tipo di dispositivo
dettaglio-specifiche = Specifiche
dettaglio-matricola = Numero di identificazione
dettaglio-taratura = Scadenza dell'ultima taratura
senza-dispositivo = Nessun dispositivo è stato usato.
titolo-d = d) Risultato del dispositivo
dettaglio-limite = Velocità massima
dettaglio-rilevata = Velocità rilevata
dettaglio-netta = Velocità al netto del margine di errore
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Non applicabile.

titolo-risposta = Modulo di risposta
risposta-come = Da compilare in stampatello.
risposta-atto = Verbale n. **{ $numero }**, targa **{ $targa }**
titolo-sezione-a = A. Identità del conducente
modulo-cognome = Cognome e nome
modulo-luogo-nascita = Luogo di nascita
modulo-data-nascita = Data di nascita
modulo-patente = Numero della patente di guida
modulo-rilasciata-il = Rilasciata il
modulo-rilasciata-a = a (luogo)
modulo-indirizzo = Indirizzo
titolo-sezione-b = B. Domande
domanda-intestato = 1. Il veicolo targato { $targa } è intestato a Lei?
risposta-si = sì
risposta-no = no
domanda-intestatario = In caso negativo, l'intestatario della carta di circolazione è (cognome, nome, indirizzo):
domanda-riconosce = 2. Riconosce di avere commesso l'infrazione?
domanda-motivo = 3. Se non lo riconosce, spieghi perché:
modulo-data = Luogo e data
modulo-firma = Firma
risposta-invio =
    Invii il modulo compilato **entro 60 giorni dalla data di questa lettera** a: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, Italia.

titolo-procedura = Informazioni sul procedimento
procedura =
    Il caso è esaminato dall'autorità competente in Italia: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Se il procedimento prosegue, valgono i termini e le autorità di ricorso seguenti.
effetti = **Questa lettera d'informazione, in quanto tale, non produce effetti giuridici.** Gli effetti del verbale sono indicati nel verbale.
