package io.lanekeeper.ui.control;

import io.lanekeeper.model.job.DtleRole;
import java.util.Optional;

/** Letter and style class of a group by its dtle role. */
public final class RoleStyle {
    private RoleStyle() {}

    /** S for a source, T for a target, G for any other group. */
    public static String letter(Optional<DtleRole> role) {
        return role.map(r -> switch (r) {
            case SOURCE -> "S";
            case TARGET -> "T";
        }).orElse("G");
    }

    public static String styleClass(Optional<DtleRole> role) {
        return role.map(r -> switch (r) {
            case SOURCE -> "role-source";
            case TARGET -> "role-target";
        }).orElse("role-other");
    }
}
