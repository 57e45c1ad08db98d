# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Ittra ta’ informazzjoni
sottotitolo = rigward reat tat-traffiku relatat mas-sikurezza fit-toroq imwettaq fl-Italja
base =
    Direttiva (UE) 2015/413, Artikolu 5 u Anness II; D.Lgs. 37/2014. Referenza: avviż nru { $numero }.

titolo-fatti = Il-fatti
fatti =
    Fid-data **{ $data_violazione }** twettaq reat tat-traffiku relatat mas-sikurezza fit-toroq bil-vettura bin-numru ta’ reġistrazzjoni **{ $targa }**, għamla { $marca }, mudell { $modello }. Ir-reat ġie rilevat minn: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] Id-detentur taċ-ċertifikat ta’ reġistrazzjoni ta’ din il-vettura indika li **kont int li kont qed issuqha** meta twettaq ir-reat.
       *[intestatario] **Int irreġistrat bħala d-detentur taċ-ċertifikat ta’ reġistrazzjoni** ta’ din il-vettura.
    }
particolari = Id-dettalji rilevanti tar-reat huma deskritti fil-paġna li jmiss, taħt il-punti (a) sa (d).
titolo-somma = Ammont dovut u skadenza għall-pagament
somma-esclusa =
    Għal dan ir-reat l-ammont għadu ma ġiex stabbilit.
consiglio = Jekk ma tħallasx din il-penali finanzjarja, inti mogħti l-parir li **timla l-formola ta’ tweġiba mehmuża** u tibgħatha fl-indirizz muri fiha.
legge = Din l-ittra tiġi pproċessata skont il-liġi nazzjonali tal-Italja.

titolo-dettagli = Dettalji rilevanti dwar ir-reat
titolo-a = (a) Vettura użata biex jitwettaq ir-reat
dettaglio-targa = Numru ta’ reġistrazzjoni
dettaglio-marca = Għamla
dettaglio-modello = Mudell
titolo-b = (b) Reat
dettaglio-luogo = Post
dettaglio-giorno = Data u ħin
giorno = { $data_violazione }, { $ora }
dettaglio-natura = Natura u klassifikazzjoni legali tar-reat (il-kaxxa li tapplika hija mmarkata)
infrazione-velocita = veloċità eċċessiva (1)
infrazione-alcol = sewqan fis-sakra (2)
infrazione-cinture = nuqqas ta’ użu taċ-ċinturin tas-sikurezza (3)
infrazione-rosso = nuqqas ta’ waqfien f’dawl aħmar tat-traffiku (4)
infrazione-corsia = użu ta’ karreġġjata pprojbita (5)
infrazione-droga = sewqan taħt l-influwenza tad-drogi (10)
infrazione-casco = nuqqas ta’ lbies ta’ elmu tas-sikurezza (11)
infrazione-telefono = użu illegali ta’ telefown ċellulari jew ta’ kwalunkwe apparat ieħor ta’ komunikazzjoni waqt is-sewqan (12)
dettaglio-descrizione = Deskrizzjoni
descrizione =
    { $infrazione ->
        [velocita] Il-vettura qabżet il-limitu massimu tal-veloċità.
        [alcol] Is-sewwieq kien qed isuq taħt l-influwenza tal-alkoħol.
        [cinture] Iċ-ċinturin tas-sikurezza ma kienx qed jintuża.
        [rosso] Il-vettura kompliet għaddejja minkejja d-dawl tat-traffiku aħmar.
        [corsia] Il-vettura kienet qed tuża karreġġjata pprojbita jew riżervata għal vetturi oħra.
        [droga] Is-sewwieq kien qed isuq taħt l-influwenza tad-drogi.
        [casco] L-elmu tas-sikurezza ma kienx qed jintlibes.
       *[telefono] Is-sewwieq kien qed juża telefown jew apparat simili waqt is-sewqan.
    }
dettaglio-testo = Test Taljan tal-avviż
dettaglio-norma = Dispożizzjonijiet legali
dettaglio-prove = Provi
prove =
    { $prove ->
        [immagini] ritratti jew rekordings, li jistgħu jiġu eżaminati fil-Kmand tal-Pulizija jew li l-kopji tagħhom jistgħu jintalbu mingħandu
        [agenti] osservazzjoni diretta mill-uffiċjali
       *[entrambe] osservazzjoni diretta mill-uffiċjali; ritratti jew rekordings, li jistgħu jiġu eżaminati fil-Kmand tal-Pulizija jew li l-kopji tagħhom jistgħu jintalbu mingħandu
    }
titolo-c = (c) Apparat użat biex jiġi rilevat ir-reat
dettaglio-dispositivo = Tip ta’ apparat
dettaglio-specifiche = Speċifikazzjoni
dettaglio-matricola = Numru ta’ identifikazzjoni
dettaglio-taratura = Data ta’ skadenza tal-aħħar kalibrazzjoni
senza-dispositivo = Ma ntuża l-ebda apparat.
titolo-d = (d) Riżultat tal-applikazzjoni tal-apparat
dettaglio-limite = Veloċità massima
dettaglio-rilevata = Veloċità mkejla
dettaglio-netta = Veloċità kkoreġuta għall-marġni ta’ żball
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Mhux applikabbli.

titolo-risposta = Formola ta’ tweġiba
risposta-come = Jekk jogħġbok imla b’ittri kbar.
risposta-atto = Avviż nru **{ $numero }**, numru ta’ reġistrazzjoni **{ $targa }**
titolo-sezione-a = A. Identità tas-sewwieq
modulo-cognome = Isem sħiħ
modulo-luogo-nascita = Post tat-twelid
modulo-data-nascita = Data tat-twelid
modulo-patente = Numru tal-liċenzja tas-sewqan
modulo-rilasciata-il = Maħruġa fi
modulo-rilasciata-a = fi (post)
modulo-indirizzo = Indirizz
titolo-sezione-b = B. Mistoqsijiet
domanda-intestato = 1. Il-vettura bin-numru ta’ reġistrazzjoni { $targa } hija rreġistrata f’ismek?
risposta-si = iva
risposta-no = le
domanda-intestatario = Jekk le, id-detentur taċ-ċertifikat ta’ reġistrazzjoni huwa (kunjom, isem, indirizz):
domanda-riconosce = 2. Tirrikonoxxi li wettaqt ir-reat?
domanda-motivo = 3. Jekk ma tirrikonoxxix dan, jekk jogħġbok spjega għaliex:
modulo-data = Post u data
modulo-firma = Firma
risposta-invio =
    Jekk jogħġbok ibgħat il-formola mimlija **fi żmien 60 jum mid-data ta’ din l-ittra ta’ informazzjoni** lil: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, l-Italja.

titolo-procedura = Informazzjoni dwar il-proċedura
procedura =
    Dan il-każ jiġi eżaminat mill-awtorità kompetenti fl-Italja: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Jekk il-każ ikompli, japplikaw it-termini u l-korpi tal-appell li ġejjin.
effetti = **Din l-ittra ta’ informazzjoni fiha nfisha ma twassalx għal konsegwenzi legali.** L-effetti tal-avviż huma indikati fl-avviż.
