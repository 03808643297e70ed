// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

import io.tradewind.app.config.key.OffRule;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.control.Actors;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** What concerns more than one key of the section {@code control}, or one of it and a limit of the section {@code risk}. */
final class ControlRules {
    private static final String CAP = "control.liquidation.cap_bps";
    private static final String HARD_CAP = "control.liquidation.hard_cap_bps";
    private static final String SUPERVISOR = "control.supervisor_drawdown";
    private static final String SOFT = "risk.soft_drawdown";

    /** What files call whoever is no person. */
    private static final List<String> RESERVED = Stream.of(Actors.CORE, Actors.SUPERVISOR, Actors.NOBODY)
            .map(Actors.NONE::name)
            .toList();

    private final Config config;
    private final Problems problems;

    ControlRules(Config config, Problems problems) {
        this.config = config;
        this.problems = problems;
    }

    void check() {
        caps();
        actors();
    }

    private void caps() {
        OptionalLong cap = config.optionalInteger(CAP);
        OptionalLong hardCap = config.optionalInteger(HARD_CAP);
        if (cap.isPresent() && hardCap.isPresent() && cap.getAsLong() > hardCap.getAsLong()) {
            Origin own = config.origin(HARD_CAP);
            problems.add(
                    own.equals(Origin.DEFAULT) ? config.origin(CAP) : own,
                    HARD_CAP,
                    "is " + hardCap.getAsLong() + ", but " + CAP + " is " + cap.getAsLong(),
                    HARD_CAP + " must not be less than " + CAP + ": set both.");
        }
    }

    private void actors() {
        Map<Long, Config> known = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (Config actor : config.list("control.actors")) {
            OptionalLong id = actor.optionalInteger("id");
            if (id.isPresent() && known.putIfAbsent(id.getAsLong(), actor) != null) {
                problems.add(
                        actor.origin("id"),
                        actor.absolute("id"),
                        "is " + id.getAsLong() + ", which another actor has already",
                        "Give each actor an id of his own.");
            }
            actor.optionalText("name").ifPresent(name -> name(actor, name, names));
        }
    }

    /** control.csv knows people by their names alone, so that one of them must not be called like another, nor like the core. */
    private void name(Config actor, String name, Set<String> taken) {
        boolean reserved = RESERVED.contains(name);
        if (reserved || !taken.add(name)) {
            problems.add(
                    actor.origin("name"),
                    actor.absolute("name"),
                    "is '" + name + "', "
                            + (reserved ? "which files call the core itself" : "which another actor has already"),
                    "Give each actor a name of his own, other than " + String.join(", ", RESERVED) + ".");
        }
    }

    /**
     * The core leaves REDUCE at the supervisor's drawdown and enters it at the soft one: at or above it would leave what it has just entered.
     *
     * @param soft drawdown at which the mode becomes REDUCE, 0 for never
     */
    void supervisor(Decimal soft) {
        Optional<Decimal> supervisor = config.optionalText(SUPERVISOR)
                .filter(text -> !text.equals(OffRule.OFF))
                .map(_ -> config.share(SUPERVISOR));
        if (soft.signum() > 0 && supervisor.isPresent() && supervisor.get().compareTo(soft) >= 0) {
            problems.add(
                    config.origin(SUPERVISOR),
                    SUPERVISOR,
                    "is " + supervisor.get() + ", not below " + SOFT + ", " + soft
                            + ": the core would leave REDUCE as soon as it enters it",
                    "Set " + SUPERVISOR + " below " + SOFT + ", or 'off'.");
        }
    }
}
