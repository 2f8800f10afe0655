package io.lanekeeper.jobspec.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.lanekeeper.wire.Secrets;
import java.util.List;

/** What changes in a job file, line by line, as {@code diff -u} prints it. */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    /** The lines of the diff, without secrets; none when nothing changes. */
    public static List<String> of(String before, String nameBefore, String after, String nameAfter) {
        List<String> old = Secrets.maskText(before).lines().toList();
        return UnifiedDiffUtils.generateUnifiedDiff(nameBefore, nameAfter, old,
                DiffUtils.diff(old, Secrets.maskText(after).lines().toList()), CONTEXT);
    }
}
