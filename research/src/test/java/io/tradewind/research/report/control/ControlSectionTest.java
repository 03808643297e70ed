// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.research.report.page.JsonText;
import io.tradewind.research.report.page.RunDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlSectionTest {
    private static final String HEADER =
            "time_ns,event,from,to,trigger,actor,reason,value,limit,equity,drawdown,manual,"
                    + "instrument,quantity,price,detail\n";

    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private RunDocument summary() throws IOException {
        write("summary.json", """
                {"risk": {"preset": "standard", "version": 2,
                  "limits": {"max_symbol": "0.05", "max_gross": "1", "soft_drawdown": "0.15", "hard_drawdown": "0.2", "max_net": "off"},
                  "refused": {"DAILY_LOSS": 2}, "cut": {"SYMBOL_CONCENTRATION": 7, "DAILY_LOSS": 1}, "notSized": {"NOT_WARM": 1},
                  "highestExposure": {"gross": 0.04, "net": 0.04, "symbols": {"<b>": 0.04}},
                  "control": {"mode": "EMERGENCY", "trip": 1},
                  "scenariosAtNs": 60000000000,
                  "scenarios": [{"name": "covid-2020-03", "loss": 0.31, "breaches": ["HARD_DRAWDOWN"], "timeToFlattenSeconds": 90,
                    "provenance": "daily bars"}]}}
                """);
        return RunDocument.read(folder.resolve("summary.json"));
    }

    private ControlHistory stopped() throws IOException {
        write(
                "control.csv",
                HEADER
                        + "60000000000,transition,NORMAL,REDUCE,DRAWDOWN,core,NONE,0.16,0.15,84000,0.16,false,,,,\n"
                        + "60000000000,step,REDUCE,REDUCE,,core,NONE,0,0,84000,0.16,false,BTC,-1,9,\n"
                        + "120000000000,trip,REDUCE,EMERGENCY,DRAWDOWN,core,NONE,0.21,0.2,79000,0.21,false,,,,FLATTEN\n"
                        + "120000000000,step,EMERGENCY,EMERGENCY,,core,NONE,0,0,79000,0.21,false,BTC,-2,8,\n"
                        + "180000000000,done,EMERGENCY,EMERGENCY,,core,NONE,0,0,79000,0.21,false,BTC,0,,\n");
        return ControlHistory.read(folder);
    }

    @Test
    void shouldSayWhenWhyAndWhatWasDone() throws IOException {
        String html = ControlSection.html(stopped(), summary());

        assertThat(html)
                .contains("Limits of the preset standard, version 2.")
                .contains("The mode changed 2 times and was EMERGENCY at the end; the kill switch latched once.")
                .contains("NORMAL \u2192 REDUCE", "No new risk; positions brought down in 1 step.")
                .contains("REDUCE \u2192 EMERGENCY", "21.00\u00a0%", "20.00\u00a0%")
                .contains("Orders cancelled, sold off in one step; flat 60 s later.");
        assertThat(ControlSection.note(stopped()))
                .contains("1970-01-01 00:02: drawdown, 21.00\u00a0% against a limit of 20.00\u00a0%");
    }

    @Test
    void shouldCountRefusalsAndCutsByReasonAndEscapeNames() throws IOException {
        String html = ControlSection.html(stopped(), summary());

        assertThat(ReasonCount.of(summary()))
                .containsExactly(
                        new ReasonCount("SYMBOL_CONCENTRATION", 0, 7),
                        new ReasonCount("DAILY_LOSS", 2, 1),
                        new ReasonCount("NOT_WARM", 1, 0));
        assertThat(html).contains("&lt;b&gt;").doesNotContain("<b>").contains("80\u00a0%");
        assertThat(html).contains("covid-2020-03", "31.00\u00a0%", "hard drawdown", "1.5\u00a0min");
    }

    @Test
    void shouldListWhatCouldNotBeSold() throws IOException {
        write(
                "control.csv",
                HEADER
                        + "0,trip,NORMAL,EMERGENCY,DAILY_LOSS,core,NONE,0.07,0.06,93000,0.07,false,,,,FLATTEN\n"
                        + "0,step,EMERGENCY,EMERGENCY,,core,NONE,0,0,93000,0.07,false,BTC,-2,8,\n"
                        + "5,residual,EMERGENCY,EMERGENCY,,core,NO_BOOK,0,0,93000,0.07,false,BTC,0.5,,\n");

        assertThat(ControlSection.html(ControlHistory.read(folder), summary())).contains("left: 0.5 BTC (no book).");
    }

    @Test
    void shouldGiveTheChartsBandsOfModesTripsAndLimits() throws IOException {
        JsonText out = new JsonText();
        ControlData.append(out, stopped(), summary(), 300);

        assertThat(out.toString())
                .contains("\"bands\":[[60,120,\"REDUCE\"],[120,300,\"EMERGENCY\"]]")
                .contains("\"trips\":[[120,\"DRAWDOWN\"]]")
                .contains("\"soft_drawdown\":0.15")
                .contains("\"max_net\":null");
    }

    @Test
    void shouldShowNothingForAFolderThatKnowsNoLimits() throws IOException {
        write("summary.json", "{}");

        assertThat(ControlSection.html(ControlHistory.read(folder), RunDocument.read(folder.resolve("summary.json"))))
                .isEmpty();
        assertThat(ControlSection.note(ControlHistory.read(folder))).isEmpty();
    }

    @Test
    void shouldTakeASampleWithoutPositionsForNothingHeld() throws IOException {
        write("equity.csv", "time_ns,equity\n1000000000,1\n2000000000,1\n3000000000,1\n");
        write("exposure.csv", "time_ns,instrument,exposure\n1000000000,A,0.2\n1000000000,B,-0.5\n3000000000,A,0.1\n");

        assertThat(ExposureHistory.read(folder).shares().points())
                .satisfiesExactly(
                        row -> assertThat(row).containsExactly(1, 0.7, 0.2 - 0.5, 0.5),
                        row -> assertThat(row).containsExactly(2, 0, 0, 0),
                        row -> assertThat(row).containsExactly(3, 0.1, 0.1, 0.1));
    }

    @Test
    void shouldGiveEachOfTwoSamplesOfOneTimeItsOwnRows() throws IOException {
        write("equity.csv", "time_ns,equity\n1000000000,1\n1000000000,1\n");
        write("exposure.csv", "time_ns,instrument,exposure\n1000000000,A,0.2\n1000000000,A,0.3\n");

        assertThat(ExposureHistory.read(folder).shares().points())
                .allSatisfy(row -> assertThat(row[1]).isLessThanOrEqualTo(0.3));
    }
}
