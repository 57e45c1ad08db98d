# Stato: riveduto
# Rapporto mensile dei pagamenti.

-canale-ccp = Conto corrente postale
-canale-pagopa = pagoPA
-canale-banca = Banca
-canale-pos = Carta allo sportello
-canale-contanti = Contanti allo sportello
-canale-portale = Portale
-canale-altro = Altro

titolo = Rapporto dei pagamenti n. { $numero }

intro =
    Periodo: **dal { $dal } al { $al }**, secondo il giorno del pagamento. { $pagamenti_in_tutto ->
        [0] Nessun pagamento registrato.
        [one] Un pagamento registrato.
       *[other] Pagamenti registrati: { $pagamenti_in_tutto }.
    }

voce-sanzioni = Sanzioni
voce-spese = Spese di accertamento e di notificazione
voce-incassato = Incassato

titolo-canali = Per modalità di pagamento
canali-descrizione = Modalità
canali-pagamenti = Pagamenti
canali-sanzione = Sanzioni
canali-costi = Spese
canali-incasso = Incassato
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

titolo-fonti = Per fonte di accertamento
fonti-descrizione = Fonte
fonti-pagamenti = Pagamenti
fonti-sanzione = Sanzioni
fonti-costi = Spese
fonti-incasso = Incassato
fonti-riga-descrizione =
    { $fonte ->
        [agenti] Agenti
        [velox] Misuratori di velocità
        [ztl] Varchi della zona a traffico limitato
        [rosso] Rilevatori al semaforo
        [ausiliari] Ausiliari del traffico
       *[altro_organo] Altri organi accertatori
    }

titolo-enti = Per Comune o ente
enti-ente = Comune o ente
enti-pagamenti = Pagamenti
enti-sanzione = Sanzioni
enti-costi = Spese
enti-incasso = Incassato

titolo-classi = Per regolarità
classi-descrizione = Regolarità
classi-pagamenti = Pagamenti
classi-sanzione = Sanzioni
classi-costi = Spese
classi-incasso = Incassato
classi-riga-descrizione =
    { $classe ->
        [saldo] A saldo
        [acconto] In acconto
       *[eccedenza] In eccedenza
    }
classi-nota = Ogni pagamento è confrontato con la somma dovuta il giorno in cui è stato fatto. Chi paga meno o in ritardo non estingue la sanzione: la somma è tenuta in acconto.

titolo-misure = Per misura della somma pagata
misure-descrizione = Misura
misure-pagamenti = Pagamenti
misure-sanzione = Sanzioni
misure-costi = Spese
misure-incasso = Incassato
misure-riga-descrizione =
    { $misura ->
        [cinque_giorni] Entro 5 giorni, ridotta del 30 %
        [minimo] Entro 60 giorni, minimo
        [meta_massimo] Oltre 60 giorni, metà del massimo
        [rata] Rate
        [preruolo] Preruolo
        [ordinanza] Ordinanze-ingiunzione
        [preavviso] Preavvisi
       *[altro] Altre somme
    }

titolo-anomalie = Pagamenti da esaminare
nessuna-anomalia = Nessun pagamento da esaminare.
anomalie-intro = Le lettere per chiedere la differenza o restituire l'eccedenza partono dopo la decisione del Comando.
anomalie-atto = Atto
anomalie-pagato_il = Pagato il
anomalie-canale = Modalità
anomalie-descrizione = Che cosa non torna
anomalie-versato = Versato
anomalie-dovuto = Dovuto
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
        [scontato_tardi] Somma ridotta del 30 % pagata dopo il 5° giorno
        [scontato_escluso] Somma ridotta del 30 % dove la riduzione è esclusa
        [senza_spese] Pagata la sanzione senza le spese
        [minimo_tardi] Minimo pagato dopo il 60° giorno
        [meno] Somma minore del dovuto
        [piu] Somma maggiore del dovuto
        [due_volte] Pagato due volte
        [annullato] Pagato un atto annullato
       *[non_abbinato] Atto non riconosciuto
    }

origine = Rapporto composto il { $data_atto } alle ore { $ora_rapporto } dai pagamenti registrati fino a quel momento.
origine-impronta = Gli stessi dati sono nel file CSV con impronta SHA-256 { $impronta }.
