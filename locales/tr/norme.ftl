# Stato: bozza

accesso-testo =
    İşlem dosyası, fotoğraflar ve kayıtlar, şahsen veya bir temsilci aracılığıyla, çalışma saatleri içinde şu yerde incelenebilir: { $ente_comando }, { $ente_indirizzo }; suretler aynı adrese veya { $ente_pec } adresine yazılarak istenebilir (art. 22 vd. L. 7 Ağustos 1990, no. 241).
responsabile-testo =
    İşlemden sorumlu birim: { $ente_settore }, { $ente_indirizzo }, kayıtlı elektronik posta (PEC) { $ente_pec } (art. 4 ve 5 L. 7 Ağustos 1990, no. 241).
responsabile-nome = Sorumlu görevli: **{ $responsabile_procedimento }**.
privacy-testo = **Veri sorumlusu**: { $ente_nome }, { $ente_indirizzo }. **Amaçlar**: ihlalin tespiti, belgelerin tebliği, borçlu olunan tutarların tahsili ve mahkemede savunma; **hukuki dayanak**: hukuki yükümlülükler ve kamu yetkisinin kullanılması ((AB) 2016/679 sayılı Tüzük, madde 6, fıkra 1, bent c ve e). Veriler, işlemin ve kamu arşivlerine ilişkin kuralların gerektirdiği süre boyunca saklanır. Veri işleme; ceza, sürücü belgesinden puan düşülmesi ve cebri tahsil sonucunu doğurabilir. Basım ve gönderim, veri işleyen sıfatıyla { $ente_responsabile_esterno } şirketine verilmiştir (madde 28). **Haklar**: veri sorumlusuna veya veri koruma görevlisine ({ $ente_dpo }) başvurarak erişim, düzeltme, öngörülen hâllerde silme veya kısıtlama ve itiraz (madde 15 - 21); İtalyan veri koruma makamına şikâyet (Garante per la protezione dei dati personali, madde 77). **Aydınlatma metninin tamamı**: { $ente_informativa } ve Polis Komutanlığının bürolarında.
pagamento-parziale =
    Geç yapılan veya masraflar dâhil borçlu olunan tutardan az da olsa eksik yapılan ödeme cezayı sona erdirmez ve kısmi ödeme olarak alıkonulur (art. 389 D.P.R. 16 Aralık 1992, no. 495).
estero-sigle =
    C.d.S. = Codice della Strada, İtalyan Karayolları Trafik Kanunu (30 Nisan 1992 tarihli, 285 sayılı kanun hükmünde kararname); comma = fıkra; D.Lgs. = yetki kanununa dayalı kanun hükmünde kararname; D.L. = acele hâllerde çıkarılan kanun hükmünde kararname; D.P.R. = Cumhurbaşkanı kararnamesi; L. = kanun.
estero-termini =
    Süreler tebliğ ile işlemeye başlar. Tebliğ günü hesaba katılmaz; sürenin son günü İtalya'da resmî tatil ise süre, tatil olmayan ilk güne kadar uzar.
estero-pagamento =
    { $pagamento ->
        [sconto] Tebliğden itibaren **5 gün içinde** %30 indirimli ceza ödenir; **6. günden 60. güne kadar** cezanın kanuni asgari tutarı ödenir (art. 202, fıkra 1, C.d.S.). Tespit ve tebliğ masrafları her ikisine eklenir ve indirime tabi değildir (art. 201, fıkra 4, C.d.S.). Gösterilen tutarlara masraflar dâhildir.
        [ridotto] Tebliğden itibaren **60 gün içinde** cezanın kanuni asgari tutarı (art. 202, fıkra 1, C.d.S.) ile tespit ve tebliğ masrafları (art. 201, fıkra 4, C.d.S.) ödenir. Bu ihlal için kanun, 5 gün içinde ödemede %30 indirimi tanımamaktadır. Gösterilen tutarlara masraflar dâhildir.
       *[escluso] Bu ihlal için kanun, indirilmiş tutarın ödenmesine izin vermemektedir (art. 202, fıkra 3 ve 3-bis, C.d.S.). Tutanak on gün içinde Valiye (Prefetto) gönderilir; Vali, ödenecek tutarı bir ödeme emriyle (ordinanza-ingiunzione) belirler. **Bu emri almadan önce hiçbir ödeme yapmayınız.**
    }
estero-bonifico = Aşağıda gösterilen hesaba **avro cinsinden uluslararası banka havalesiyle**. Banka masrafları ödeyene aittir: tutar Belediyeye eksiksiz ulaşmalıdır. Ödeme açıklaması olarak yalnızca tutanak numarasını ve plaka numarasını yazınız.
estero-pagopa = **Ekteki pagoPA ödeme bildirimiyle**: kartla veya hesaptan, pagoPA sistemine katılan bir bankanın veya başka bir hizmet sağlayıcının internet sitesinde ya da uygulamasında. QR kodunu okutunuz veya 18 haneli bildirim kodunu (codice avviso) giriniz. Ödediğiniz döneme ait tutarı taşıyan bildirimi kullanınız.
estero-ricorso =
    { $pagamento ->
        [escluso] Tutanağı dayanaksız bulan kişi, aşağıdaki iki makamdan yalnızca birine başvurabilir: başvuru yolları **seçimliktir**.
       *[ammesso] Tutanağı dayanaksız bulan ve **indirilmiş tutarı ödememiş olan** kişi, aşağıdaki iki makamdan yalnızca birine başvurabilir: başvuru yolları **seçimliktir** ve ödeme bunları ortadan kaldırır.
    }
estero-prefetto = Tebliğden itibaren **60 gün içinde Vali (Prefetto)** (art. 203 C.d.S.): Valiye ({ $ente_prefetto }) hitaben adi kâğıda yazılan itiraz, yararlı belgelerle ve istenirse dinlenme talebiyle birlikte, iadeli taahhütlü mektupla Polis Komutanlığına ({ $ente_indirizzo }) veya doğrudan Valiye gönderilir. İtiraz reddedilirse Vali, asgari tutarın iki katından az olmayan bir tutarın ödenmesini emreder (art. 204 C.d.S.).
estero-gdp = Yurt dışında ikamet edenler için tebliğden itibaren **60 gün içinde Sulh Hâkimi (Giudice di Pace)** (art. 204-bis C.d.S. ve art. 7 D.Lgs. 1 Eylül 2011, no. 150): Sulh Hâkimliğine ({ $ente_giudice_di_pace }) itiraz; yazı işlerine verilir, postayla gönderilir veya elektronik olarak sunulur; tutanağın bir sureti eklenir ve mahkeme harcı (contributo unificato) ödenir. Yalnızca bu süre 1 - 31 Ağustos arasında durur (L. 7 Ekim 1969, no. 742).
estero-mancato =
    { $pagamento ->
        [escluso] Vali tespiti yerinde bulursa, asgari tutarın iki katından az olmayan bir tutarın masraflarla birlikte ödenmesini emreder; süresinde ödenmeyen ve itiraz edilmeyen emir icra edilebilir belge niteliğindedir (art. 204 C.d.S.).
       *[ammesso] İndirilmiş tutar ödenmeden ve itiraz edilmeden 60 gün geçerse tutanak, **azami cezanın yarısı ile işlem masrafları tutarında icra edilebilir belge** hâline gelir (art. 203, fıkra 3, C.d.S.). Bunu, her altı aylık gecikme için onda bir oranında artış (art. 27 L. 24 Kasım 1981, no. 689) ve ek masraflarla cebri tahsil izler.
    }
giacenza-testo =
    Gönderi postanede bekletiliyorsa tebliğ, teslim alındığı gün; bekletme bildiriminin gönderilmesinden itibaren on gün içinde teslim alınmazsa, daha sonra teslim alanlar için de onuncu gün hüküm doğurur (art. 8 L. 20 Kasım 1982, no. 890).
ricorso-verbale =
    Tutanağı dayanaksız bulan ve **indirilmiş tutarı ödememiş olan** kişi, aşağıdaki iki makamdan yalnızca birine başvurabilir: başvuru yolları **seçimliktir** ve ödeme bunları ortadan kaldırır.
ricorso-prefetto = **60 gün içinde Vali (Prefetto)** (art. 203 C.d.S.): Valiye ({ $ente_prefetto }) hitaben adi kâğıda yazılan itiraz, yararlı belgelerle ve istenirse dinlenme talebiyle birlikte, Polis Komutanlığına veya doğrudan Valiye elden verilir ya da iadeli taahhütlü mektupla veya kayıtlı elektronik postayla gönderilir. İtiraz reddedilirse Vali, asgari tutarın iki katından az olmayan bir tutarın ödenmesini emreder (art. 204 C.d.S.).
ricorso-gdp = **30 gün içinde Sulh Hâkimi (Giudice di Pace)**, itiraz eden yurt dışında ikamet ediyorsa 60 gün (art. 204-bis C.d.S. ve art. 7 D.Lgs. 1 Eylül 2011, no. 150): Sulh Hâkimliğine ({ $ente_giudice_di_pace }) itiraz; yazı işlerine verilir, postayla gönderilir veya elektronik olarak sunulur; tutanağın bir sureti eklenir. Yalnızca bu süre 1 - 31 Ağustos arasında durur (L. 7 Ekim 1969, no. 742).
come-pagare-avviso =
    Şunu kullanınız: **ekteki pagoPA ödeme bildirimi**; kartla veya hesaptan, pagoPA sistemine katılan bir bankanın veya başka bir hizmet sağlayıcının internet sitesinde ya da uygulamasında. QR kodunu okutunuz veya 18 haneli bildirim kodunu (codice avviso) giriniz.
altre-modalita = İtalya'da diğer ödeme yolları, İtalyanca: { $ente_altre_modalita }
