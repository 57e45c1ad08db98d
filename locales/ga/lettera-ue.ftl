# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Litir faisnéise
sottotitolo = maidir le cion tráchta a bhaineann le sábháilteacht ar bhóithre a rinneadh san Iodáil
base =
    Treoir (AE) 2015/413, Airteagal 5 agus Iarscríbhinn II; D.Lgs. 37/2014. Tagairt: fógra uimh. { $numero }.

titolo-fatti = Na fíorais
fatti =
    An **{ $data_violazione }** rinneadh cion tráchta a bhaineann le sábháilteacht ar bhóithre leis an bhfeithicil a bhfuil an uimhir chláraithe **{ $targa }** uirthi, déanamh { $marca }, samhail { $modello }. Bhraith an t-údarás seo an cion: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] Chuir sealbhóir dheimhniú cláraithe na feithicle seo in iúl gur **tusa a bhí á tiomáint** nuair a rinneadh an cion.
       *[intestatario] **Tá tú cláraithe mar shealbhóir an deimhnithe cláraithe** maidir leis an bhfeithicil seo.
    }
particolari = Tá cur síos ar shonraí ábhartha an chiona ar an gcéad leathanach eile, faoi phointí (a) go (d).
titolo-somma = Méid dlite agus spriocdháta don íocaíocht
somma-esclusa =
    Níor socraíodh an méid fós i gcás an chiona seo.
consiglio = Mura n-íocann tú an pionós airgeadais seo, moltar duit **an fhoirm freagra atá ceangailte a líonadh** agus í a sheoladh chuig an seoladh a thaispeántar inti.
legge = Próiseáiltear an litir seo i gcomhréir le dlí náisiúnta na hIodáile.

titolo-dettagli = Sonraí ábhartha maidir leis an gcion
titolo-a = (a) An fheithicil a úsáideadh chun an cion a dhéanamh
dettaglio-targa = Uimhir chláraithe
dettaglio-marca = Déanamh
dettaglio-modello = Samhail
titolo-b = (b) An cion
dettaglio-luogo = Áit
dettaglio-giorno = Dáta agus am
giorno = { $data_violazione }, { $ora }
dettaglio-natura = Cineál agus aicmiú dlíthiúil an chiona (tá an bosca is infheidhme marcáilte)
infrazione-velocita = róluas (1)
infrazione-alcol = tiomáint ar meisce (2)
infrazione-cinture = mainneachtain crios sábhála a úsáid (3)
infrazione-rosso = mainneachtain stopadh ag solas dearg tráchta (4)
infrazione-corsia = lána toirmiscthe a úsáid (5)
infrazione-droga = tiomáint faoi thionchar drugaí (10)
infrazione-casco = mainneachtain clogad sábháilteachta a chaitheamh (11)
infrazione-telefono = fón póca nó aon ghléas cumarsáide eile a úsáid go neamhdhleathach le linn tiomána (12)
dettaglio-descrizione = Tuairisc
descrizione =
    { $infrazione ->
        [velocita] Sháraigh an fheithicil an uasteorainn luais.
        [alcol] Bhí an tiománaí ag tiomáint faoi thionchar alcóil.
        [cinture] Ní raibh an crios sábhála in úsáid.
        [rosso] Lean an fheithicil ar aghaidh in ainneoin an tsolais dheirg tráchta.
        [corsia] Bhí an fheithicil ag úsáid lána atá toirmiscthe nó forchoimeádta d'fheithiclí eile.
        [droga] Bhí an tiománaí ag tiomáint faoi thionchar drugaí.
        [casco] Ní raibh an clogad sábháilteachta á chaitheamh.
       *[telefono] Bhí an tiománaí ag úsáid fóin nó gléas comhchosúil le linn tiomána.
    }
dettaglio-testo = Téacs Iodáilise an fhógra
dettaglio-norma = Forálacha dlí
dettaglio-prove = Fianaise
prove =
    { $prove ->
        [immagini] grianghraif nó taifeadtaí, ar féidir iad a fheiceáil ag an gCeannas Póilíní nó cóipeanna díobh a iarraidh uaidh
        [agenti] breathnú díreach ag na hoifigigh
       *[entrambe] breathnú díreach ag na hoifigigh; grianghraif nó taifeadtaí, ar féidir iad a fheiceáil ag an gCeannas Póilíní nó cóipeanna díobh a iarraidh uaidh
    }
titolo-c = (c) An gléas a úsáideadh chun an cion a bhrath
dettaglio-dispositivo = Cineál gléis
dettaglio-specifiche = Sonraíocht
dettaglio-matricola = Uimhir aitheantais
dettaglio-taratura = Dáta éaga an chalabraithe dheireanaigh
senza-dispositivo = Níor úsáideadh aon ghléas.
titolo-d = (d) Toradh úsáid an ghléis
dettaglio-limite = Uasluas
dettaglio-rilevata = Luas tomhaiste
dettaglio-netta = Luas arna cheartú de réir na lamhála earráide
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Ní bhaineann le hábhar.

titolo-risposta = Foirm freagra
risposta-come = Líon an fhoirm i mbloclitreacha, le do thoil.
risposta-atto = Fógra uimh. **{ $numero }**, uimhir chláraithe **{ $targa }**
titolo-sezione-a = A. Céannacht an tiománaí
modulo-cognome = Ainm iomlán
modulo-luogo-nascita = Áit bhreithe
modulo-data-nascita = Dáta breithe
modulo-patente = Uimhir an cheadúnais tiomána
modulo-rilasciata-il = Eisithe an
modulo-rilasciata-a = ag (áit)
modulo-indirizzo = Seoladh
titolo-sezione-b = B. Ceisteanna
domanda-intestato = 1. An bhfuil an fheithicil a bhfuil an uimhir chláraithe { $targa } uirthi cláraithe i d'ainm?
risposta-si = tá
risposta-no = níl
domanda-intestatario = Mura bhfuil, is é nó is í sealbhóir an deimhnithe cláraithe (sloinne, céadainm, seoladh):
domanda-riconosce = 2. An bhfuil tú ag admháil go ndearna tú an cion?
domanda-motivo = 3. Mura bhfuil, mínigh cén fáth, le do thoil:
modulo-data = Áit agus dáta
modulo-firma = Síniú
risposta-invio =
    Seol an fhoirm líonta, le do thoil, **laistigh de 60 lá ó dháta na litreach faisnéise seo** chuig: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, an Iodáil.

titolo-procedura = Faisnéis maidir leis an nós imeachta
procedura =
    Scrúdaíonn an t-údarás inniúil san Iodáil an cás seo: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Má chuirtear an cás chun cinn, beidh feidhm ag na teorainneacha ama agus na comhlachtaí achomhairc seo a leanas.
effetti = **Ní leanann iarmhairtí dlíthiúla as an litir faisnéise seo inti féin.** Tá éifeachtaí an fhógra luaite san fhógra.
