// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.event.HealthComponent;
import io.tradewind.trading.control.Cooldowns;
import io.tradewind.trading.control.KillPolicy;
import io.tradewind.trading.control.KillTrigger;
import io.tradewind.trading.control.ModeAction;
import io.tradewind.trading.control.ModeMatrix;
import io.tradewind.trading.control.ResidualReason;
import io.tradewind.trading.control.Role;
import io.tradewind.trading.control.TradingMode;
import io.tradewind.trading.control.TransitionGuard;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the tables of the page about control modes to the tables of the program. */
class ControlModesPageTest {
    private static final String PAGE = "docs/control-modes.md";

    @Test
    void shouldShowTheTablesOfTheProgram() throws IOException {
        String tables = matrix() + "\n" + transitions() + "\n" + triggers();
        Files.writeString(Documents.root().resolve("app/target/control-modes.md"), tables);
        assertThat(Documents.text(PAGE))
                .as("the tables of " + PAGE + "; put those of app/target/control-modes.md there")
                .contains(matrix(), transitions(), triggers());
    }

    @Test
    void shouldNameEachGuardAndEachResidual() throws IOException {
        String page = Documents.text(PAGE);
        for (TransitionGuard guard : TransitionGuard.values()) {
            assertThat(page).contains("`" + guard + "`");
        }
        for (ResidualReason reason : ResidualReason.values()) {
            assertThat(page).contains("`" + reason + "`");
        }
    }

    private static String matrix() {
        StringBuilder table = new StringBuilder();
        table.append("| action | NORMAL | PAUSE | REDUCE | EMERGENCY | latched, HALT | latched, FLATTEN |\n");
        table.append("|---|---|---|---|---|---|---|\n");
        for (ModeAction action : ModeAction.values()) {
            table.append("| ").append(words(action));
            for (TradingMode mode : TradingMode.values()) {
                table.append(" | ").append(ModeMatrix.allows(mode, action) ? "yes" : "no");
            }
            for (KillPolicy policy : KillPolicy.values()) {
                table.append(" | ").append(ModeMatrix.allows(policy, action) ? "yes" : "no");
            }
            table.append(" |\n");
        }
        return table.toString();
    }

    private static String transitions() {
        StringBuilder table = new StringBuilder("| from | to | who | cooldown |\n|---|---|---|---|\n");
        for (TradingMode mode : TradingMode.values()) {
            if (mode != TradingMode.NORMAL) {
                String roles = Arrays.stream(Role.values())
                        .filter(role -> role.mayLoosen(mode))
                        .map(Role::name)
                        .collect(Collectors.joining(", "));
                table.append(String.format(
                        "| %s | %s | %s | %d s |%n",
                        mode, mode.looser(), roles, Cooldowns.STANDARD.of(mode) / 1_000_000_000L));
            }
        }
        String resets = Arrays.stream(Role.values())
                .filter(Role::mayReset)
                .map(Role::name)
                .collect(Collectors.joining(", "));
        table.append(String.format(
                "| latched | unlatched | %s | %d s |%n", resets, Cooldowns.STANDARD.killNs() / 1_000_000_000L));
        return table.toString();
    }

    private static String triggers() {
        StringBuilder table =
                new StringBuilder("| trigger | usual policy | components that trip it |\n|---|---|---|\n");
        for (KillTrigger trigger : KillTrigger.values()) {
            String components = Arrays.stream(HealthComponent.values())
                    .filter(component -> KillTrigger.of(component) == trigger)
                    .map(HealthComponent::name)
                    .collect(Collectors.joining(", "));
            table.append(String.format("| %s | %s | %s |%n", trigger, trigger.usualPolicy(), components));
        }
        return table.toString();
    }

    private static String words(ModeAction action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
