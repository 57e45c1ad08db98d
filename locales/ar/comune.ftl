# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = قانون المرور الإيطالي (Codice della Strada)

atto-riferimento = المرجع
atto-data = التاريخ
atto-protocollo = رقم الملف
atto-violazione = تاريخ المخالفة
atto-targa = رقم التسجيل
atto-piego = رقم البريد المسجل
atto-codice = رمز الوثيقة

titolo-pagamento = كيفية الدفع
titolo-ricorso = كيفية الطعن
titolo-accesso = الاطلاع على الملف
titolo-privacy = حماية البيانات الشخصية
titolo-responsabile = الموظف المسؤول عن الإجراء

firma-comandante = القائد
firma-omessa = استُعيض عن التوقيع بخط اليد بالاسم المطبوع (art. 3 comma 2 D.Lgs. n. 39 الصادر في 12 فبراير 1993)

entro-5gg = خلال 5 أيام
dal-6-al-60 = من اليوم 6 إلى اليوم 60
entro-60gg = خلال 60 يوما
entro-data = حتى تاريخ الاستحقاق

accertamento-giorno = اليوم والساعة
accertamento-luogo = المكان
accertamento-accertatori = الأعوان الذين أثبتوا المخالفة
accertamento-veicolo = المركبة
accertamento-destinatario = المرسل إليه
accertamento-qualita = بصفته
accertamento-contestazione = سبب عدم الإبلاغ في الحال
accertamento-informazioni = معلومات للمرسل إليه
titolo-mancato = إذا لم تدفعوا ولم تطعنوا

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] خلال 5 أيام من التبليغ
        [dal-6-al-60] من اليوم 6 إلى اليوم 60 من التبليغ
        [entro-60gg] خلال 60 يوما من التبليغ
       *[oltre-60gg] بعد 60 يوما، دون تقديم طعن
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] الغرامة مخفضة بنسبة 30%
        [oltre-60gg] نصف الحد الأقصى
       *[altro] المبلغ المخفض
    }
importi-riga-parti = الغرامة { $sanzione } + المصاريف { $spese }
estero-nazione = دولة التسجيل
estero-dispositivo = الجهاز
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] جهاز قياس السرعة
        [TELELASER] جهاز قياس السرعة بالليزر
        [ROSSO] كاميرا رصد تجاوز الإشارة الحمراء
        [ZTL] كاميرا مراقبة الدخول إلى منطقة المرور المقيد
       *[SORPASSOMETRO] جهاز رصد التجاوز غير القانوني
    }
estero-approvazione = الاعتماد
estero-taratura = الفحص والمعايرة
estero-taratura-detta = أجريت في { $taratura_data }، صالحة حتى { $taratura_scadenza }
estero-velocita = السرعة
estero-intestatario = صاحب الحساب
estero-iban = IBAN
estero-bic = BIC
estero-causale = بيان الدفع
estero-causale-detta = { $numero } { $targa }
