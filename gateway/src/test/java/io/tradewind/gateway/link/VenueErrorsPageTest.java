// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.fault.ErrorKind;
import io.tradewind.domain.fault.ShortForm;
import io.tradewind.domain.fault.VenueCode;
import io.tradewind.domain.fault.VenueError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds docs/venue-errors.md to the tables. What the page should say is left in target/venue-errors.md. */
class VenueErrorsPageTest {
    private static final String BEGIN = "<!-- generated from the tables: begin -->\n";

    @Test
    void shouldSayOnThePageWhatTheTablesSay() throws IOException {
        String page = Files.readString(Path.of("../docs/venue-errors.md"));
        String prose = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        String expected = prose + generated();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/venue-errors.md"), expected);

        assertThat(page)
                .as("docs/venue-errors.md; copy gateway/target/venue-errors.md over it")
                .isEqualTo(expected);
    }

    private static String generated() {
        StringBuilder text = new StringBuilder("\n## Kinds\n\n");
        text.append("| kind | order's state | strategy | in events |\n|---|---|---|---|\n");
        VenueCode code = new VenueCode("", "", "");
        for (ErrorKind kind : ErrorKind.values()) {
            row(text, kind.word(), kind.error(code, VenueReason.BAD_PRICE, 0), kind == ErrorKind.ORDER_REFUSED);
        }
        text.append("\n## Refusals by reason\n\n| reason | strategy |\n|---|---|\n");
        for (VenueReason reason : VenueReason.values()) {
            VenueError error = ErrorKind.ORDER_REFUSED.error(code, reason, 0);
            text.append("| ")
                    .append(reason)
                    .append(" | ")
                    .append(strategy(error))
                    .append(" |\n");
        }
        VenueCodeFiles.NAMES.forEach(name -> table(text, VenueCodeFiles.load(name)));
        return text.toString();
    }

    private static void row(StringBuilder text, String name, VenueError error, boolean byReason) {
        text.append("| `").append(name).append("` | ").append(state(error));
        text.append(" | ").append(byReason ? "by reason" : strategy(error));
        text.append(" | ").append(byReason ? "its reason" : shortForm(error)).append(" |\n");
    }

    private static void table(StringBuilder text, VenueCodes codes) {
        text.append("\n## ")
                .append(codes.venue())
                .append("\n\nAs of ")
                .append(codes.asOf())
                .append(", from ");
        text.append(String.join(
                " and ", codes.sources().stream().map(s -> "<" + s + ">").toList()));
        text.append(". ").append(codes.lines().size()).append(" codes.\n\n");
        text.append("| code | meaning | kind | state | strategy |\n|---|---|---|---|---|\n");
        for (CodeLine line : codes.lines()) {
            VenueError error = codes.error(line.code());
            text.append("| `")
                    .append(line.code())
                    .append("` | ")
                    .append(line.meaning())
                    .append(" | ");
            text.append(line.kind().word()).append(line.kind() == ErrorKind.ORDER_REFUSED ? " " + line.reason() : "");
            text.append(" | ")
                    .append(state(error))
                    .append(" | ")
                    .append(strategy(error))
                    .append(" |\n");
        }
    }

    private static String state(VenueError error) {
        return error.isStateKnown() ? "known" : "**unknown**";
    }

    private static String strategy(VenueError error) {
        return error.recovery().getClass().getSimpleName();
    }

    private static String shortForm(VenueError error) {
        return switch (error.shortForm()) {
            case ShortForm.Refused refused -> refused.reason().name();
            case ShortForm.Failed failed -> failed.error().name();
        };
    }
}
