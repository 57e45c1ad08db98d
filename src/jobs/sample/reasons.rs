//! Why an offender was not told on the spot, in the words that the act prints.

use crate::jobs::sample::plan::Plan;
use crate::jobs::sample::violations::Family;

/// Code and words of the reasons that fit (art. 201 c. 1-bis CdS, art. 384 DPR 495/1992).
pub(super) fn reasons(plan: &Plan) -> &'static [(&'static str, &'static str)] {
    match plan.family {
        Family::Velocita if plan.device.is_some_and(|it| it.presidiato) => &[(
            "1BIS_E",
            "Accertamento per mezzo di apparecchio di rilevamento direttamente gestito dagli organi di polizia stradale, che consente di determinare l'illecito in tempo successivo, essendo il veicolo già a distanza dal posto di accertamento.",
        )],
        Family::Velocita => &[(
            "1BIS_F",
            "Accertamento effettuato con dispositivo di controllo remoto, senza la presenza degli organi di polizia stradale.",
        )],
        Family::Rosso => &[(
            "1BIS_B",
            "Attraversamento di un incrocio con il semaforo indicante la luce rossa, accertato con dispositivo approvato.",
        )],
        Family::Ztl => &[(
            "1BIS_G",
            "Rilevazione dell'accesso di veicolo non autorizzato alla zona a traffico limitato, attraverso dispositivo omologato.",
        )],
        Family::Sosta | Family::Luoghi => {
            &[("1BIS_D", "Accertamento della violazione in assenza del trasgressore e del proprietario del veicolo.")]
        }
        Family::Carte => &[(
            "1BIS_GBIS",
            "Accertamento effettuato con dispositivo di rilevamento e successivo riscontro negli archivi.",
        )],
        Family::Ufficio => &[("384", "Violazione accertata d'ufficio, in assenza del trasgressore.")],
        Family::Marcia | Family::Persone => &[
            ("1BIS_A", "Impossibilità di raggiungere il veicolo, lanciato a velocità eccessiva."),
            (
                "384",
                "Impossibilità di fermare il veicolo in tempo utile o nei modi regolamentari, data l'intensità del traffico.",
            ),
        ],
    }
}
