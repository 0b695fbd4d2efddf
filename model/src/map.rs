//! What is particular to a participative map (carte participative).

use crate::geo::{Layer, Territory};
use crate::question::Choice;
use crate::questionnaire::FollowUp;
use serde::{Deserialize, Serialize};

/// What is particular to a map. What is asked of a point stands with its activity.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Map {
    /// The districts of the commune, which follow from where a point is. Empty where they are asked for instead.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub districts: Vec<Choice>,
    /// What the layers are called that the map shows; `None` for all of the commune's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub layers: Option<Vec<String>>,
    /// What the commune made of the whole (`answer.md`), once it has.
    pub followup: Option<FollowUp>,
}

impl Map {
    /// The ground of the commune with the layers that this map shows.
    pub fn ground(&self, territory: &Territory) -> Territory {
        let shown = |layer: &&Layer| self.layers.as_ref().is_none_or(|labels| labels.contains(&layer.label));
        // Addresses are for finding a place, not for drawing it.
        Territory {
            outline: territory.outline.clone(),
            districts: territory.districts.clone(),
            layers: territory.layers.iter().filter(shown).cloned().collect(),
            ..Territory::default()
        }
    }
}
