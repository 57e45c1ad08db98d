# Stato: bozza
# Il verbale di accertamento tradotto, per chi risiede all'estero.

oggetto = Fógra fionnta sáraithe tráchta uimh. { $numero }
basi =
    Aistriúchán ar an bhfógra in Iodáilis atá faoi iamh. Art. 200 agus 201 C.d.S.; art. 383 agus 385 D.P.R. 16 Nollaig 1992, uimh. 495. { estero-sigle }

giorno = { $data_violazione }, { $ora }
veicolo =
    { $veicolo_tipo ->
        [A] gluaisteán
        [M] gluaisrothar
        [B] leoraí
        [D] leoraí altach
        [E] bus
        [R] leantóir
        [CICLO] móipéid
        [VELO] rothar
       *[altro] feithicil
    } { $veicolo }
ruolo =
    { $ruolo ->
        [TRASGRESSORE] sáraitheoir (tiománaí)
        [LOCATARIO] fruilitheoir na feithicle, faoi dhliteanas go comhpháirteach agus go leithleach (art. 196 C.d.S.)
        [PROPRIETARIO] úinéir na feithicle, faoi dhliteanas go comhpháirteach agus go leithleach (art. 196 C.d.S.)
        [ESERCENTE_POTESTA] sealbhóir freagrachta tuismitheora
        [EREDE] oidhre
       *[OBBLIGATO] páirtí faoi dhliteanas go comhpháirteach agus go leithleach (art. 196 C.d.S.)
    }

voce-fatto = Fíorais a fionnadh (téacs Iodáilise an bhunleagain)
matricola = sraithuimhir { $dispositivo_matricola }
velocita = teorainn { $limite } km/h; tomhaiste { $rilevata } km/h; glan tar éis an laghdaithe reachtúil { $netta } km/h
voce-rosso = Solas dearg
rosso = dul thar an solas { $rosso_secondi } soicind tar éis don solas dearg lasadh
voce-controllo = Seiceáil
controllo =
    { $automatico ->
        [si] fionnta go huathoibríoch, gan oifigigh i láthair
       *[no] fionnta agus oifigigh i láthair
    }
segnalazione =
    { $dispositivo_tipo ->
        [VELOX] seicphointe fógartha roimh ré agus le feiceáil go soiléir
        [TELELASER] seicphointe fógartha roimh ré agus le feiceáil go soiléir
       *[altro] seicphointe fógartha roimh ré
    }
motivo =
    { $motivo ->
        [lett-a] Níorbh fhéidir teacht suas le feithicil a bhí ag taisteal ar luas iomarcach (art. 201(1-bis)(a) C.d.S.).
        [lett-b] Trasnaíodh crosbhealach agus an solas tráchta dearg (art. 201(1-bis)(b) C.d.S.).
        [lett-c] Scoitheadh toirmiscthe (art. 201(1-bis)(c) C.d.S.).
        [lett-d] Fionnadh an sárú in éagmais an tsáraitheora agus úinéir na feithicle (art. 201(1-bis)(d) C.d.S.).
        [lett-e] Fionnadh an sárú le gléasanna arna n-oibriú go díreach ag na póilíní tráchta, trínar féidir an sárú a shuíomh níos déanaí toisc go bhfuil an fheithicil i bhfad ón seicphointe nó nach féidir í a stopadh in am nó ar an modh forordaithe (art. 201(1-bis)(e) C.d.S.).
        [lett-f] Fionnadh an sárú leis na gléasanna cianrialaithe dá bhforáiltear in art. 4 D.L. 20 Meitheamh 2002, uimh. 121 (art. 201(1-bis)(f) C.d.S.).
        [lett-g] Iontráil feithiclí neamhúdaraithe i lár bailte stairiúla, i gcriosanna tráchta srianta, i limistéir choisithe nó i lánaí forchoimeádta, arna brath le gléasanna cineálcheadaithe (art. 201(1-bis)(g) C.d.S.).
        [lett-gbis] Fionnadh an sárú trí ghléasanna nó trealamh braite tiomnaithe (art. 201(1-bis)(g-bis) C.d.S.).
       *[altro] { $motivo_testo }
    }
contestata = Tugadh fógra faoin sárú don sáraitheoir ar an láthair
voce-notifica = Seirbheáil
notifica =
    { $notifica ->
        [posta] sa phost, le litir chláraithe le hadmháil fála
        [convenzione] sa phost, le litir chláraithe le hadmháil fála (art. 11 den Choinbhinsiún Eorpach maidir le Doiciméid a bhaineann le hÁbhair Riaracháin a Sheirbheáil Thar Lear, Strasbourg, 24 Samhain 1977; L. 149/1983)
        [autorita-centrale] trí údarás lárnach an Stáit chónaithe (an Coinbhinsiún Eorpach maidir le Doiciméid a bhaineann le hÁbhair Riaracháin a Sheirbheáil Thar Lear, Strasbourg, 24 Samhain 1977; L. 149/1983)
        [consolato] trí údarás consalach na hIodáile
       *[ministero] trí údaráis inniúla an Stáit chónaithe
    }; laistigh de 360 lá ón bhfionnadh i gcás daoine a bhfuil cónaí orthu lasmuigh den Iodáil (art. 201(1) C.d.S.)

violazioni-norma = Foráil a sáraíodh
violazioni-descrizione = Sárú
violazioni-minimo = Pionós ó
violazioni-massimo = go
violazioni-punti = Pointí
violazioni-riga-descrizione =
    { $genere ->
        [velocita-7] An teorainn luais a shárú faoi 10 km/h ar a mhéad.
        [velocita-8] An teorainn luais a shárú faoi níos mó ná 10 km/h agus 40 km/h ar a mhéad.
        [velocita-8-ripetuta] An teorainn luais a shárú faoi níos mó ná 10 km/h agus 40 km/h ar a mhéad, i limistéar faoi fhoirgnimh, den dara huair ar a laghad in aon bhliain amháin.
        [velocita-9] An teorainn luais a shárú faoi níos mó ná 40 km/h agus 60 km/h ar a mhéad.
        [velocita-9-bis] An teorainn luais a shárú faoi níos mó ná 60 km/h.
        [rosso] Leanúint ar aghaidh ag tiomáint in ainneoin an tsolais dheirg tráchta.
        [ztl] Tiomáint gan údarú i gcrios tráchta srianta, i limistéar coisithe nó i lána forchoimeádta.
        [sosta-157] An fheithicil a pháirceáil i suíomh nach gceadaítear.
        [sosta-158] An fheithicil a pháirceáil in áit a bhfuil cosc ar pháirceáil.
        [cinture] Taisteal gan na criosanna sábhála a úsáid.
        [telefono] Fón, fón cliste nó gléas comhchosúil a úsáid agus tú ag tiomáint, agus na lámha a bhaint den roth stiúrtha.
        [casco] Móipéid nó gluaisrothar a thiomáint gan clogad cosanta.
        [segnaletica] Mainneachtain comharthaí, comharthaíocht nó marcálacha bóthair a chomhlíonadh.
        [assicurazione] Feithicil a thiomáint gan árachas dliteanais tríú páirtí.
        [revisione] Feithicil a thiomáint nach ndearnadh an tástáil thréimhsiúil éigeantach uirthi.
       *[altro] { $testo }
    } { $accessoria ->
        [sospensione] **Smachtbhanna breise: an ceadúnas tiomána a chur ar fionraí.**
        [fermo] **Smachtbhanna breise: coinneáil riaracháin na feithicle.**
        [rimozione] **Smachtbhanna breise: an fheithicil a aistriú.**
        [sequestro] **Smachtbhanna breise: an fheithicil a urghabháil.**
        [confisca] **Smachtbhanna breise: an fheithicil a choigistiú.**
        [altra] **Tá feidhm ag smachtbhanna breise; tá sé luaite sa téacs Iodáilise.**
       *[nessuna] { "" }
    }
importi-esclusi = **Ní cheadaítear an méid laghdaithe a íoc.** { estero-pagamento }

conformita =
    Coimeádtar an bunfhógra ag an gCeannas Póilíní; faigheann an seolaí cóip dheimhnithe de in Iodáilis (art. 385 D.P.R. 495/1992).
titolo-conducente = Pointí agus sonraí an tiománaí
conducente =
    Murar sainaithníodh an tiománaí, ní mór don úinéir nó do pháirtí eile atá faoi dhliteanas go comhpháirteach agus go leithleach, **laistigh de 60 lá** ón bhfógra a sheirbheáil, sonraí pearsanta agus sonraí ceadúnais tiomána an té a bhí ag tiomáint a thabhairt don Cheannas Póilíní (art. 126-bis(2) C.d.S.). Tá feidhm ag an dualgas seo freisin maidir leo siúd a íocann; ba cheart dóibh siúd a dhéanann achomharc é sin a chur in iúl don Cheannas Póilíní laistigh den teorainn ama chéanna. Aon duine nach dtugann na sonraí sin, gan chúis chóir dhoiciméadaithe, dlitear pionós air nó uirthi ó { $somma_conducente_minimo } go { $somma_conducente_massimo }.
titolo-autentico = Téacs barántúil
autentico =
    Is aistriúchán é seo ar fhógra uimh. { $numero }, a bhfuil a bhunleagan Iodáilise faoi iamh. **Is é an téacs Iodáilise amháin atá barántúil**: i gcás aon difríochta, is é an téacs sin atá i réim.
