//! What officers write: sentences by kind of violation, in groups of which an act takes one each.
//!
//! The order of the groups is the order of the account. Places in braces are filled by [`super::facts`].

/// Groups of sentences of which at most one each goes into an account.
pub(super) type Groups = &'static [&'static [&'static str]];

/// Circumstances that any act on the road may mention.
pub(super) const AMBIENTE: Groups = &[
    &[
        "Al momento dell'accertamento le condizioni meteorologiche erano buone e il fondo stradale asciutto.",
        "Al momento dell'accertamento pioveva leggermente e il fondo stradale risultava bagnato, senza che ciò limitasse la visuale.",
        "Cielo coperto, fondo stradale asciutto e in buono stato di manutenzione.",
        "Le condizioni di visibilità erano ottime, in assenza di nebbia o di foschia.",
        "Era presente una leggera foschia che tuttavia non pregiudicava la percezione della segnaletica a distanza.",
    ],
    &[
        "Il traffico era scarso e la circolazione scorrevole in entrambi i sensi di marcia.",
        "Il traffico era intenso, con presenza di pedoni sui marciapiedi e di veicoli in sosta su entrambi i lati.",
        "Il traffico, di media intensità, comprendeva anche mezzi del trasporto pubblico locale.",
        "Nell'orario indicato la strada era percorsa da numerosi veicoli diretti alla zona industriale.",
    ],
    &[
        "Il tratto è a doppio senso di circolazione, con una corsia per ogni senso di marcia separata da striscia longitudinale continua.",
        "La carreggiata, larga circa {larghezza} metri, è rettilinea e pianeggiante e priva di ostacoli alla visuale.",
        "La strada, in lieve curva e in leggera pendenza, è in buono stato di manutenzione.",
        "Il luogo è illuminato da impianto di pubblica illuminazione, regolarmente in funzione nelle ore notturne.",
    ],
    &[
        "La segnaletica verticale e orizzontale era presente, integra e chiaramente visibile, e non risultava coperta da vegetazione o da altri veicoli.",
        "La segnaletica, ripetuta dopo l'ultima intersezione, era conforme alle figure del regolamento di esecuzione e perfettamente leggibile.",
        "Lo stato della segnaletica è stato verificato dal personale del Comando, senza rilevare anomalie.",
    ],
    &[
        "I dati del veicolo sono stati riscontrati presso l'archivio della Motorizzazione e corrispondono per marca, modello e colore.",
        "Dalla consultazione del pubblico registro automobilistico il veicolo risulta corrispondente per tipo, marca e colore a quello osservato, e non risulta oggetto di denuncia di furto o di smarrimento di targa.",
        "La targa, pulita e ben leggibile, è stata controllata più volte prima della trascrizione.",
    ],
    &[
        "Non sono emerse circostanze che possano far ritenere lo stato di necessità o l'adempimento di un dovere.",
        "Non risultano presentate all'ufficio, alla data di redazione, istanze o autorizzazioni riferite al veicolo.",
    ],
    &[
        "Il servizio si svolgeva in attuazione del piano coordinato dei controlli sulla sicurezza stradale, approvato con provvedimento del dirigente e pubblicato sul sito istituzionale dell'ente.",
        "Il tratto è compreso tra quelli in cui, nell'ultimo triennio, si è registrato un numero elevato di incidenti con feriti, come risulta dai rilievi del Comando.",
        "Il luogo è prossimo a un plesso scolastico e a un'area verde frequentata da bambini e da persone anziane.",
    ],
    &[
        "Gli atti relativi all'accertamento sono depositati presso l'ufficio verbali, dove l'interessato può prenderne visione previo appuntamento.",
        "La documentazione è conservata presso il Comando e può essere consultata dall'interessato o da un suo delegato secondo le modalità indicate nel presente verbale.",
        "Della violazione è stata redatta annotazione di servizio, conservata agli atti del Comando.",
    ],
    &[
        "Il presente verbale è stato redatto con sistema informatico dall'ufficio procedente, che ne conserva l'originale.",
        "Le generalità dell'intestatario sono state acquisite dalle banche dati alle quali il Comando è collegato.",
    ],
];

/// That nobody was harmed.
pub(super) const ESITO: Groups = &[&[
    "Non si sono verificati danni a persone o cose.",
    "La condotta ha costretto un altro utente della strada a rallentare, senza ulteriori conseguenze.",
    "Nessun altro utente della strada è rimasto coinvolto.",
]];

/// How officers saw it themselves.
pub(super) const AGENTI: Groups = &[
    &[
        "Gli accertatori, in uniforme e con veicolo di istituto con i colori d'ordinanza, si trovavano in posizione visibile a circa {metri} metri dal punto indicato.",
        "Gli accertatori svolgevano servizio appiedato nel quartiere, in uniforme, nell'ambito dei controlli disposti con ordine di servizio.",
        "L'accertamento è avvenuto nel corso di un servizio mirato, disposto a seguito di segnalazioni dei residenti.",
    ],
    &[
        "Gli accertatori hanno osservato la condotta senza interruzione dal suo inizio alla sua conclusione, da distanza ravvicinata e con visuale libera.",
        "La condotta è stata osservata contemporaneamente da entrambi gli accertatori, che ne hanno riferito in modo concorde.",
    ],
];

/// How the driver was stopped.
pub(super) const FERMATO: Groups = &[
    &[
        "Il veicolo è stato fermato a circa {metri} metri, in area idonea e senza intralcio per la circolazione.",
        "Il conducente, invitato ad accostare, si è fermato regolarmente poco oltre.",
    ],
    &[
        "Il conducente è stato identificato mediante patente di guida, esibita in originale, e gli è stata consegnata copia del verbale.",
        "La violazione è stata contestata al conducente, che ha ricevuto copia del verbale e ha potuto far inserire le proprie dichiarazioni.",
    ],
];

/// Why the driver was not.
pub(super) const LIBERO: Groups = &[
    &[
        "Al momento del fatto gli accertatori erano impegnati nella regolazione del traffico e non potevano raggiungere il veicolo in condizioni di sicurezza.",
        "L'inseguimento avrebbe comportato un rischio sproporzionato per gli altri utenti della strada.",
        "Il veicolo proseguiva la marcia senza rallentare, allontanandosi in direzione {direzione}.",
    ],
    &[
        "Si dà atto che il presente verbale è stato redatto in ufficio sulla base degli appunti presi sul posto, poiché le condizioni del servizio non ne consentivano la compilazione immediata.",
        "Il numero di targa è stato letto direttamente da entrambi gli accertatori e annotato sul posto.",
    ],
];

/// Speeds measured by devices.
pub(super) const VELOCITA: Groups = &[
    &[
        "La velocità è stata accertata con l'apparecchiatura indicata nel riquadro, matricola {matricola}, debitamente approvata e sottoposta alle verifiche periodiche di funzionalità e di taratura.",
        "L'accertamento è stato eseguito mediante l'apparecchiatura matricola {matricola}, gestita direttamente dagli organi di polizia stradale e nella loro disponibilità.",
    ],
    &[
        "Alla velocità rilevata è stata applicata la riduzione del 5 per cento, con un minimo di 5 km/h, prevista dal regolamento di esecuzione.",
        "Il valore contestato tiene conto della riduzione di legge a favore del conducente, comprensiva della tolleranza strumentale.",
    ],
    &[
        "La postazione di controllo era preventivamente segnalata con cartello collocato a distanza adeguata e ben visibile, nel rispetto delle norme vigenti.",
        "La presenza del controllo elettronico della velocità era segnalata a circa {distanza} metri dalla postazione, senza intersezioni intermedie.",
    ],
    &[
        "Il limite di velocità di {limite} km/h vigente nel tratto è imposto con ordinanza e reso noto con la prescritta segnaletica verticale.",
        "Il limite di velocità di {limite} km/h era ripetuto lungo il tratto e visibile dalla posizione del veicolo.",
    ],
    &[
        "La documentazione fotografica, che riproduce il veicolo e la targa e non consente di riconoscere le persone a bordo, è conservata presso il Comando.",
        "Le immagini ritraggono il solo veicolo {targa} e sono a disposizione dell'intestatario presso l'ufficio verbali.",
    ],
    &[
        "Prima dell'inizio del servizio gli operatori hanno eseguito le prove di funzionamento previste dal manuale d'uso, con esito regolare.",
        "Il corretto funzionamento dell'apparecchiatura è stato verificato all'installazione e al termine della sessione di rilevamento.",
    ],
];

/// Red lights seen by a device or by officers.
pub(super) const ROSSO: Groups = &[
    &[
        "Il veicolo oltrepassava la linea di arresto quando la lanterna semaforica proiettava luce rossa da {decimi} secondi e impegnava l'area dell'intersezione.",
        "Il transito è avvenuto quando la luce rossa era accesa da {decimi} secondi, come risulta dai dati sovrimpressi ai fotogrammi.",
    ],
    &[
        "L'impianto semaforico era regolarmente funzionante e la durata della luce gialla era pari a {giallo} secondi.",
        "Il ciclo semaforico, verificato dall'ufficio tecnico, prevede una durata della luce gialla di {giallo} secondi.",
    ],
    &[
        "I due fotogrammi documentano la posizione del veicolo prima della linea di arresto e al centro dell'intersezione.",
        "La sequenza fotografica riprende il veicolo, la linea di arresto e la lanterna semaforica in un'unica inquadratura.",
    ],
    &[
        "La linea di arresto era tracciata sulla pavimentazione e in buone condizioni di visibilità.",
        "L'attraversamento pedonale posto oltre la linea di arresto era in quel momento libero da pedoni.",
    ],
];

/// Gates of the restricted zone.
pub(super) const ZTL: Groups = &[
    &[
        "Il transito è stato rilevato dal sistema di controllo degli accessi, matricola {matricola}, autorizzato dal Ministero competente.",
        "L'accesso è stato registrato dal varco elettronico, matricola {matricola}, operante in modo automatico negli orari di vigenza.",
    ],
    &[
        "La targa non risultava inserita, alla data e all'ora indicate, nell'elenco dei veicoli autorizzati.",
        "Dalla verifica dell'elenco dei permessi non risulta alcun titolo valido per il veicolo {targa} nella fascia oraria indicata.",
    ],
    &[
        "Il pannello a messaggio variabile posto al varco indicava l'attivazione della limitazione.",
        "La limitazione e gli orari di vigenza erano indicati sul cartello posto all'ingresso della zona, con preavviso all'intersezione precedente.",
    ],
    &[
        "La validazione del transito è stata effettuata da un operatore di polizia locale che ha esaminato l'immagine.",
        "L'immagine acquisita è stata esaminata e convalidata dall'accertatore prima della redazione del verbale.",
    ],
];

/// Vehicles at a standstill.
pub(super) const SOSTA: Groups = &[
    &[
        "Il veicolo era in sosta, a motore spento e senza persone a bordo, e non esponeva alcun titolo o contrassegno visibile dall'esterno.",
        "A bordo del veicolo, chiuso e privo di occupanti, non era presente il conducente né altra persona in grado di spostarlo.",
    ],
    &[
        "Gli accertatori hanno sostato sul posto per circa {minuti} minuti senza che il conducente facesse ritorno.",
        "Trascorsi circa {minuti} minuti dal primo controllo il veicolo si trovava ancora nella medesima posizione.",
    ],
    &[
        "La posizione del veicolo costringeva i pedoni a scendere dal marciapiede e a camminare sulla carreggiata.",
        "La sosta riduceva la larghezza utile della carreggiata e ostacolava le manovre degli altri veicoli.",
        "La sosta impediva l'uso dello spazio a chi ne aveva diritto.",
    ],
    &[
        "Sul parabrezza è stato lasciato avviso dell'accertamento.",
        "Non è stato possibile disporre la rimozione per indisponibilità del carro attrezzi.",
        "Sono state scattate fotografie della posizione del veicolo e della segnaletica.",
    ],
    &[
        "Il parcometro più vicino, distante circa {metri} metri, era regolarmente funzionante.",
        "Il segnale di divieto, integro e visibile, riportava gli estremi dell'ordinanza.",
    ],
];

/// Manoeuvres and behaviour seen by officers.
pub(super) const MARCIA: Groups = &[
    &[
        "La manovra è stata osservata direttamente dagli accertatori, che procedevano nello stesso senso di marcia a breve distanza.",
        "La manovra è stata compiuta a circa {metri} metri dagli accertatori, fermi a bordo strada.",
    ],
    &[
        "Il conducente non azionava gli indicatori di direzione e non adeguava l'andatura alle circostanze.",
        "La manovra non era preceduta da alcuna segnalazione.",
    ],
    &[
        "Il veicolo che sopraggiungeva era costretto a una brusca frenata per evitare la collisione.",
        "La condotta creava pericolo per la circolazione, data la presenza di altri veicoli in transito.",
    ],
];

/// Behaviour of people on board.
pub(super) const PERSONE: Groups = &[
    &[
        "La condotta è stata percepita distintamente dagli accertatori attraverso il finestrino laterale, al passaggio del veicolo a bassa andatura.",
        "Gli accertatori, posti sul lato del conducente a circa {metri} metri, hanno avuto piena visuale dell'abitacolo.",
    ],
    &[
        "Il conducente, di sesso {sesso} e di età apparente tra i {eta} e i {eta2} anni, era solo a bordo.",
        "A bordo si trovavano il conducente e un passeggero seduto sul sedile anteriore.",
    ],
    &[
        "Alla vista degli accertatori il conducente modificava immediatamente la condotta.",
        "La condotta si protraeva per tutto il tratto compreso tra le due intersezioni.",
    ],
];

/// Papers of the vehicle and of the driver.
pub(super) const CARTE: Groups = &[
    &[
        "La circostanza è stata accertata mediante consultazione della banca dati della Motorizzazione alla data e all'ora indicate.",
        "Il riscontro è avvenuto con lettura automatica della targa e successiva verifica negli archivi da parte dell'operatore.",
    ],
    &[
        "L'immagine acquisita documenta che il veicolo {targa} era in circolazione e non in sosta.",
        "Il veicolo circolava su strada pubblica aperta al traffico ordinario.",
    ],
    &[
        "Alla data del presente verbale non risulta pervenuta documentazione idonea a dimostrare il contrario.",
        "L'intestatario può esibire all'ufficio la documentazione che ritenga utile entro i termini indicati.",
    ],
];

/// Violations found at a desk: no road, no weather.
pub(super) const UFFICIO: Groups = &[
    &[
        "L'omissione è stata accertata d'ufficio alla scadenza del termine, mediante verifica del protocollo generale e della casella di posta elettronica certificata dell'ente.",
        "Dagli atti dell'ufficio verbali e dal registro di protocollo non risulta pervenuta alcuna comunicazione entro il termine.",
    ],
    &[
        "L'invito era contenuto nel verbale richiamato, regolarmente notificato, e indicava le conseguenze dell'inosservanza.",
        "Il verbale richiamato riportava in modo evidente l'obbligo, il termine e il modulo da utilizzare.",
    ],
    &[
        "Non risultano presentati ricorsi che sospendano l'obbligo, né istanze di proroga.",
        "La dichiarazione eventualmente inviata dopo il termine non fa venir meno la violazione già perfezionata.",
    ],
    &[
        "Non è stato addotto alcun giustificato e documentato motivo dell'inadempimento.",
        "L'eventuale motivo di impedimento può essere documentato con il ricorso nei modi indicati nel presente verbale.",
    ],
    &[
        "Il controllo è stato eseguito dal personale dell'ufficio procedure sanzionatorie, che ne ha redatto apposita annotazione.",
        "L'esito del controllo è stato convalidato dal responsabile del procedimento.",
    ],
    &[
        "Gli atti sono depositati presso l'ufficio verbali, dove l'interessato può prenderne visione previo appuntamento.",
        "La documentazione è conservata presso il Comando e può essere consultata dall'interessato o da un suo delegato.",
    ],
];

/// Works and things left on the road, and rules outside the CdS.
pub(super) const LUOGHI: Groups = &[
    &[
        "Il fatto è stato osservato direttamente dagli accertatori, che hanno invitato l'interessato a cessare la condotta.",
        "L'area si trova in prossimità di abitazioni e di attività commerciali ed era in quel momento frequentata.",
    ],
    &[
        "Sono state scattate fotografie dello stato dei luoghi, conservate agli atti.",
        "Lo stato dei luoghi è stato documentato con rilievi fotografici e misurazioni.",
    ],
    &[
        "L'interessato è stato invitato a ripristinare immediatamente lo stato dei luoghi.",
        "A un successivo controllo, dopo circa {minuti} minuti, la situazione risultava immutata.",
    ],
    &[
        "Il fatto è stato segnalato da alcuni residenti, le cui generalità sono note all'ufficio.",
        "Il fatto è stato accertato nel corso dei controlli ordinari sul decoro urbano.",
    ],
];

/// How accidents happened, where there was one.
pub(super) const DINAMICA: Groups = &[
    &["Il veicolo A percorreva {luogo} in direzione {direzione}, mentre il veicolo B sopraggiungeva dalla destra."],
    &[
        "Giunto in prossimità dell'intersezione il conducente del veicolo A non si avvedeva tempestivamente del veicolo B e ne intersecava la traiettoria.",
    ],
    &[
        "L'urto avveniva tra la parte anteriore del veicolo A e la fiancata sinistra del veicolo B, che ruotava su se stesso arrestandosi contro il margine opposto.",
    ],
    &[
        "Sul fondo stradale sono state rilevate tracce di frenata della lunghezza di {metri} metri, riferibili al veicolo B.",
    ],
    &[
        "I conducenti, sentiti sul posto, rendevano dichiarazioni concordi sulle rispettive posizioni e discordi sulla velocità tenuta.",
    ],
    &["Due testimoni presenti sul marciapiede confermavano la ricostruzione qui riportata."],
    &["I passeggeri riportavano lesioni lievi, refertate presso il pronto soccorso."],
];

/// What offenders ask to have written.
pub(super) const DICHIARAZIONI: &[&str] = &[
    "Nulla da dichiarare.",
    "«Non mi ero accorto di nulla, ero soprappensiero.»",
    "«Stavo andando in ospedale da un familiare; farò ricorso.»",
    "«È la prima volta che mi capita, chiedo comprensione.»",
    "«Non condivido quanto mi viene contestato.»",
    "Il trasgressore si rifiuta di firmare.",
];
