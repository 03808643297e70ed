// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

import java.util.List;

/**
 * Who may do what: made by the configuration alone. That somebody is who he says is for the door that he came through to prove; what is
 * here is only what he may do then.
 */
public final class Actors {
    /** Nobody in particular: may tighten and trip. */
    public static final int NOBODY = 0;

    /** The core's own limits. */
    public static final int CORE = -1;

    /** The core's own rules of recovery. */
    public static final int SUPERVISOR = -2;

    /** A table in which nobody may loosen anything. */
    public static final Actors NONE = new Actors(List.of());

    /**
     * One line of the table.
     *
     * @param id number that commands carry, at least 1
     * @param name how files call him, not blank
     * @param role what he may loosen
     */
    public record Actor(int id, String name, Role role) {
        /** Checks the ranges. */
        public Actor {
            if (id < 1 || name.isBlank()) {
                throw new IllegalArgumentException(
                        "an actor needs an id of at least 1 and a name, is " + id + " '" + name + "'");
            }
            if (role == Role.SUPERVISOR) {
                throw new IllegalArgumentException(
                        "actor " + id + " cannot be the SUPERVISOR: that is the core itself");
            }
        }
    }

    private final Actor[] table;

    /**
     * A table.
     *
     * @param actors with different ids
     */
    public Actors(List<Actor> actors) {
        table = actors.toArray(new Actor[0]);
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < i; j++) {
                if (table[i].id() == table[j].id()) {
                    throw new IllegalArgumentException("two actors have the id " + table[i].id());
                }
            }
        }
    }

    /**
     * What somebody may loosen.
     *
     * @param actorId as a command from outside carries it
     * @return NONE for whoever is not in the table; ids of the core's own parts are not
     */
    public Role role(int actorId) {
        for (Actor actor : table) {
            if (actor.id() == actorId) {
                return actor.role();
            }
        }
        return Role.NONE;
    }

    /**
     * How files call somebody.
     *
     * @param actorId an id
     * @return his name, {@code core}, {@code supervisor}, or {@code unknown}
     */
    public String name(int actorId) {
        for (Actor actor : table) {
            if (actor.id() == actorId) {
                return actor.name();
            }
        }
        return switch (actorId) {
            case CORE -> "core";
            case SUPERVISOR -> "supervisor";
            default -> "unknown";
        };
    }
}
