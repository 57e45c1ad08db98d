# Stato: bozza

accesso-testo =
    Is féidir comhad an nós imeachta, na grianghraif agus na taifeadtaí a cheadú, i bpearsa nó trí ionadaí, ag an seoladh seo: { $ente_comando }, { $ente_indirizzo }, le linn uaireanta oscailte; is féidir cóipeanna a iarraidh i scríbhinn ag an seoladh céanna nó ó { $ente_pec } (art. 22 agus na hailt ina dhiaidh sin L. 7 Lúnasa 1990, uimh. 241).
responsabile-testo =
    Oifig atá i gceannas ar an nós imeachta: { $ente_settore }, { $ente_indirizzo }, ríomhphost deimhnithe { $ente_pec } (art. 4 agus 5 L. 7 Lúnasa 1990, uimh. 241).
responsabile-nome = Oifigeach i gceannas: **{ $responsabile_procedimento }**.
privacy-testo = **Rialaitheoir**: { $ente_nome }, { $ente_indirizzo }. **Críocha**: an sárú a fhionnadh, na doiciméid a sheirbheáil, na suimeanna dlite a bhailiú agus éilimh a chosaint sa chúirt; **bunús dlí**: oibleagáidí dlíthiúla agus feidhmiú údaráis oifigiúil (Airteagal 6(1)(c) agus (e) de Rialachán (AE) 2016/679). Coimeádtar na sonraí chomh fada agus is gá de réir an nós imeachta agus na rialacha maidir le cartlanna poiblí. Féadfaidh an pionós, baint pointí ceadúnais agus bailiú éigeantach teacht as an bpróiseáil. Cuirtear an phriontáil agus an seoladh ar iontaoibh próiseálaí: { $ente_responsabile_esterno } (Airteagal 28). **Cearta**: rochtain, ceartú, léirscriosadh nó srianadh sna cásanna dá bhforáiltear, agus agóid (Airteagail 15 go 21), trí iarratas a dhéanamh chuig an rialaitheoir nó chuig an oifigeach cosanta sonraí ({ $ente_dpo }); gearán le húdarás cosanta sonraí na hIodáile (Garante per la protezione dei dati personali, Airteagal 77). **Fógra príobháideachais iomlán**: { $ente_informativa } agus in oifigí an Cheannais Póilíní.
pagamento-parziale =
    Ní ghlanann íocaíocht atá déanach, nó atá fiú beagán níos lú ná an tsuim dhlite lena n-áirítear costais, an pionós agus coimeádtar í mar pháirtíocaíocht (art. 389 D.P.R. 16 Nollaig 1992, uimh. 495).
estero-sigle =
    C.d.S. = Codice della Strada, Cód Bóthair na hIodáile (Foraithne Reachtach uimh. 285 an 30 Aibreán 1992); comma = mír; D.Lgs. = foraithne reachtach; D.L. = dlí foraithne; D.P.R. = foraithne ó Uachtarán na Poblachta; L. = dlí.
estero-termini =
    Ritheann na teorainneacha ama ó lá na seirbheála. Ní áirítear lá na seirbheála agus, más lá saoire poiblí san Iodáil an lá deireanach, fadaítear an teorainn ama go dtí an chéad lá eile nach lá saoire poiblí é.
estero-pagamento =
    { $pagamento ->
        [sconto] **Laistigh de 5 lá** ón bhfógra a sheirbheáil íocann tú an pionós laghdaithe 30%; **ón 6ú go dtí an 60ú lá** íocann tú íosmhéid reachtúil an phionóis (art. 202(1) C.d.S.). Cuirtear costais an fhionnta agus na seirbheála leis an dá mhéid agus ní laghdaítear iad (art. 201(4) C.d.S.). Áirítear na costais sna méideanna a thaispeántar.
        [ridotto] **Laistigh de 60 lá** ón bhfógra a sheirbheáil íocann tú íosmhéid reachtúil an phionóis (art. 202(1) C.d.S.), móide costais an fhionnta agus na seirbheála (art. 201(4) C.d.S.). I gcás an tsáraithe seo ní cheadaíonn an dlí an laghdú 30% ar íocaíocht laistigh de 5 lá. Áirítear na costais sna méideanna a thaispeántar.
       *[escluso] I gcás an tsáraithe seo ní cheadaíonn an dlí an méid laghdaithe a íoc (art. 202(3) agus (3-bis) C.d.S.). Laistigh de dheich lá cuirtear an fógra chuig an Maor (Prefetto), a shocraíonn an tsuim atá le híoc trí ordú íocaíochta (ordinanza-ingiunzione). **Ná déan aon íocaíocht sula bhfaighidh tú an t-ordú sin.**
    }
estero-bonifico = **Trí aistriú bainc idirnáisiúnta in euro** chuig an gcuntas a thaispeántar thíos. Is é an t-íocóir a íocann na muirir bhainc: ní mór don Bhardas an méid iomlán a fháil. Mar thagairt íocaíochta ná scríobh ach uimhir an fhógra agus an uimhir chláraithe.
estero-pagopa = **Leis an bhfógra íocaíochta pagoPA atá faoi iamh**: le cárta nó ó chuntas, ar an suíomh gréasáin nó le haip bainc nó soláthraí eile atá rannpháirteach in pagoPA. Scan an cód QR nó cuir isteach cód 18 ndigit an fhógra (codice avviso). Úsáid an fógra a bhfuil an méid don tréimhse ina n-íocann tú air.
estero-ricorso =
    { $pagamento ->
        [escluso] Aon duine a mheasann go bhfuil an fógra gan bhunús, féadfaidh sé nó sí achomharc a dhéanamh chuig ceann amháin den dá údarás seo a leanas, agus chuig ceann amháin acu sin: is **roghanna malartacha** iad na hachomhairc.
       *[ammesso] Aon duine a mheasann go bhfuil an fógra gan bhunús agus **nár íoc an méid laghdaithe**, féadfaidh sé nó sí achomharc a dhéanamh chuig ceann amháin den dá údarás seo a leanas, agus chuig ceann amháin acu sin: is **roghanna malartacha** iad na hachomhairc, agus cuireann íocaíocht as an áireamh iad.
    }
estero-prefetto = **Maor (Prefetto), laistigh de 60 lá** ón bhfógra a sheirbheáil (art. 203 C.d.S.): achomharc ar ghnáthpháipéar dírithe chuig an Maor ({ $ente_prefetto }) agus seolta le litir chláraithe le hadmháil fála chuig an gCeannas Póilíní ({ $ente_indirizzo }) nó go díreach chuig an Maor, in éineacht le haon doiciméid úsáideacha agus, más mian leat, iarraidh éisteacht a fháil. Má dhiúltaítear don achomharc, ordaíonn an Maor suim nach lú ná dhá oiread an íosmhéid a íoc (art. 204 C.d.S.).
estero-gdp = **Giúistís Síochána (Giudice di Pace), laistigh de 60 lá** ón bhfógra a sheirbheáil i gcás daoine a bhfuil cónaí orthu lasmuigh den Iodáil (art. 204-bis C.d.S. agus art. 7 D.Lgs. 1 Meán Fómhair 2011, uimh. 150): achomharc chuig cúirt an Ghiúistís Síochána ({ $ente_giudice_di_pace }), arna chomhdú ag a clárlann, arna sheoladh sa phost nó arna chomhdú go leictreonach, in éineacht le cóip den fhógra agus íocaíocht tháille na cúirte (contributo unificato). Is í an teorainn ama seo amháin a chuirtear ar fionraí ón 1 go dtí an 31 Lúnasa (L. 7 Deireadh Fómhair 1969, uimh. 742).
estero-mancato =
    { $pagamento ->
        [escluso] Má mheasann an Maor go bhfuil bunús leis an bhfionnadh, eisíonn sé nó sí ordú chun suim nach lú ná dhá oiread an íosmhéid a íoc, móide costais; is teideal infhorghníomhaithe ordú nach n-íoctar agus nach ndéantar agóid ina choinne laistigh de na teorainneacha ama (art. 204 C.d.S.).
       *[ammesso] Nuair a bheidh 60 lá caite gan an méid laghdaithe a íoc agus gan achomharc, tiocfaidh an fógra chun bheith ina **theideal infhorghníomhaithe ar shuim is ionann agus leath den phionós uasta, móide costais an nós imeachta** (art. 203(3) C.d.S.). Leanann bailiú éigeantach, le formhuirear aon deichiú cuid in aghaidh gach sé mhí moille (art. 27 L. 24 Samhain 1981, uimh. 689) agus costais eile.
    }
giacenza-testo =
    Má choimeádtar an mhír ag oifig an phoist, tagann éifeacht leis an tseirbheáil an lá a bhailítear í nó, mura mbailítear í laistigh de dheich lá ó seoladh an fógra taisce, ar an deichiú lá, fiú amháin dóibh siúd a bhailíonn níos déanaí í (art. 8 L. 20 Samhain 1982, uimh. 890).
ricorso-verbale =
    Aon duine a mheasann go bhfuil an fógra gan bhunús agus **nár íoc an méid laghdaithe**, féadfaidh sé nó sí achomharc a dhéanamh chuig ceann amháin den dá údarás seo a leanas, agus chuig ceann amháin acu sin: is **roghanna malartacha** iad na hachomhairc, agus cuireann íocaíocht as an áireamh iad.
ricorso-prefetto = **Maor (Prefetto), laistigh de 60 lá** (art. 203 C.d.S.): achomharc ar ghnáthpháipéar dírithe chuig an Maor ({ $ente_prefetto }), arna thíolacadh nó arna sheoladh le litir chláraithe le hadmháil fála nó le ríomhphost deimhnithe chuig an gCeannas Póilíní nó go díreach chuig an Maor, in éineacht le haon doiciméid úsáideacha agus, más mian leat, iarraidh éisteacht a fháil. Má dhiúltaítear don achomharc, ordaíonn an Maor suim nach lú ná dhá oiread an íosmhéid a íoc (art. 204 C.d.S.).
ricorso-gdp = **Giúistís Síochána (Giudice di Pace), laistigh de 30 lá**, nó 60 má tá cónaí ar an achomharcóir lasmuigh den Iodáil (art. 204-bis C.d.S. agus art. 7 D.Lgs. 1 Meán Fómhair 2011, uimh. 150): achomharc chuig cúirt an Ghiúistís Síochána ({ $ente_giudice_di_pace }), arna chomhdú ag a clárlann, arna sheoladh sa phost nó arna chomhdú go leictreonach, in éineacht le cóip den fhógra. Is í an teorainn ama seo amháin a chuirtear ar fionraí ón 1 go dtí an 31 Lúnasa (L. 7 Deireadh Fómhair 1969, uimh. 742).
come-pagare-avviso =
    Úsáid an **fógra íocaíochta pagoPA atá faoi iamh**: le cárta nó ó chuntas, ar an suíomh gréasáin nó le haip bainc nó soláthraí eile atá rannpháirteach in pagoPA. Scan an cód QR nó cuir isteach cód 18 ndigit an fhógra (codice avviso).
altre-modalita = Bealaí eile le híoc san Iodáil, in Iodáilis: { $ente_altre_modalita }
