package io.lanekeeper.nomad.pull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.Unseen;
import io.lanekeeper.nomad.ApiCall;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.NomadException;
import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.wire.AllocationJson;
import io.lanekeeper.wire.Fields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** All allocations with what they hold. */
final class AllocationsPart {
    private final Session session;
    private final Predicate<Allocation> closer;

    /** @param closer which are asked for one by one, whatever the list tells */
    AllocationsPart(Session session, Predicate<Allocation> closer) {
        this.session = session;
        this.closer = closer;
    }

    /** The oldest first. Servers that leave resources out of lists are asked for each one that lives. */
    List<Allocation> pull() throws NomadException {
        session.progress().at(Progress.Part.ALLOCATIONS, 0, 0);
        List<Listed> listed = new NamespacedList(session, Unseen.AllAllocations::new,
                Unseen.AllocationsElsewhere::new).list(ApiCall::allocations, Listed::of);
        List<Allocation> complete = new ArrayList<>();
        List<Allocation> toAsk = new ArrayList<>();
        listed.forEach(l -> {
            boolean enough = (l.complete || l.allocation.overOnClient()) && !closer.test(l.allocation);
            (enough ? complete : toAsk).add(l.allocation);
        });
        session.progress().at(Progress.Part.ALLOCATIONS, complete.size(), listed.size());
        complete.addAll(session.gather()
                .all(toAsk, done -> session.progress()
                        .at(Progress.Part.ALLOCATIONS, complete.size() + done, listed.size()), this::details));
        complete.sort(Comparator.comparingLong(Allocation::createIndex).thenComparing(Allocation::id));
        return complete;
    }

    private Optional<Allocation> details(Allocation stub, CancelToken cancel) throws NomadException {
        try {
            Allocation full = AllocationJson.read(session.client()
                    .call(ApiCall.allocation(stub.group().job().namespace(), stub.id()), cancel));
            return Optional.of(full);
        } catch (NomadException e) {
            return switch (e.failure()) {
                case NomadFailure.NotFound _ -> Optional.empty();
                case NomadFailure.Refused _ -> {
                    session.unseen(new Unseen.HeldBy(stub.group().job()));
                    yield Optional.of(stub);
                }
                case NomadFailure other -> throw e;
            };
        }
    }

    private record Listed(Allocation allocation, boolean complete) {
        static Listed of(ObjectNode json, String namespace) {
            Fields f = Fields.of(json);
            if (f.text("Namespace").isEmpty()) {
                json.put("Namespace", namespace);
            }
            return new Listed(AllocationJson.read(json), f.has("AllocatedResources") || f.has("Resources"));
        }
    }
}
