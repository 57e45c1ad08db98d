# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = Cód Bóthair na hIodáile (Codice della Strada)

atto-riferimento = Tagairt
atto-data = Dáta
atto-protocollo = Uimh. chomhaid
atto-violazione = Sárú an
atto-targa = Uimh. chláraithe
atto-piego = Uimh. na míre cláraithe
atto-codice = Cód an doiciméid

titolo-pagamento = Conas íoc
titolo-ricorso = Conas achomharc a dhéanamh
titolo-accesso = Rochtain ar an gcomhad
titolo-privacy = Cosaint sonraí pearsanta
titolo-responsabile = Oifigeach atá i gceannas ar an nós imeachta

firma-comandante = An Ceannasaí
firma-omessa = Tá an t-ainm clóite curtha in ionad an tsínithe láimhe (art. 3(2) D.Lgs. 12 Feabhra 1993, uimh. 39)

entro-5gg = laistigh de 5 lá
dal-6-al-60 = ón 6ú go dtí an 60ú lá
entro-60gg = laistigh de 60 lá
entro-data = faoin dáta dlite

accertamento-giorno = Lá agus am
accertamento-luogo = Áit
accertamento-accertatori = Oifigigh thuairiscithe
accertamento-veicolo = Feithicil
accertamento-destinatario = Seolaí
accertamento-qualita = I gcáil mar
accertamento-contestazione = Cén fáth nár tugadh fógra ar an láthair
accertamento-informazioni = Faisnéis don seolaí
titolo-mancato = Mura n-íocann tú agus mura ndéanann tú achomharc

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] Laistigh de 5 lá ón bhfógra a sheirbheáil
        [dal-6-al-60] Ón 6ú go dtí an 60ú lá
        [entro-60gg] Laistigh de 60 lá ón bhfógra a sheirbheáil
       *[oltre-60gg] Tar éis 60 lá, gan achomharc
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] pionós laghdaithe 30%
        [oltre-60gg] leath den uasmhéid
       *[altro] méid laghdaithe
    }
importi-riga-parti = pionós { $sanzione } + costais { $spese }
estero-nazione = Stát cláraithe
estero-dispositivo = Gléas
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] gléas tomhaiste luais
        [TELELASER] gléas léasair tomhaiste luais
        [ROSSO] ceamara solais dheirg
        [ZTL] ceamara a fhaireann rochtain ar chrios tráchta srianta
       *[SORPASSOMETRO] gléas a bhraitheann scoitheadh neamhdhleathach
    }
estero-approvazione = Formheas
estero-taratura = Fíorú agus calabrú
estero-taratura-detta = déanta an { $taratura_data }, bailí go dtí an { $taratura_scadenza }
estero-velocita = Luas
estero-intestatario = Sealbhóir an chuntais
estero-iban = IBAN
estero-bic = BIC
estero-causale = Tagairt íocaíochta
estero-causale-detta = { $numero } { $targa }
