// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.app.cli.AuditCommand;
import io.tradewind.app.cli.BacktestCommand;
import io.tradewind.app.cli.CalibrateCommand;
import io.tradewind.app.cli.ChaosCommand;
import io.tradewind.app.cli.Cli;
import io.tradewind.app.cli.DemoCommand;
import io.tradewind.app.cli.EvalCommand;
import io.tradewind.app.cli.MatchCommand;
import io.tradewind.app.cli.StressCommand;
import io.tradewind.app.cli.Terminal;
import io.tradewind.app.cli.VerifyCommand;
import io.tradewind.app.cli.config.ConfigCommand;
import io.tradewind.app.cli.data.DataCommand;
import io.tradewind.app.cli.doctor.DoctorCommand;
import io.tradewind.app.cli.feature.FeaturesCommand;
import io.tradewind.app.cli.indicator.IndicatorsCommand;
import io.tradewind.app.match.MatchRunner;
import io.tradewind.app.stress.StressRunner;
import io.tradewind.app.thread.CancellationToken;
import io.tradewind.app.wiring.calibration.CalibrationRunner;
import io.tradewind.app.wiring.reference.EvalRunner;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** The one list of commands, each with the parts behind its port. */
public final class Wiring {
    private Wiring() {}

    /**
     * Builds the command line.
     *
     * @param terminal where it prints
     * @param cancellation set by Ctrl-C
     * @param environment variables of the process
     * @return the command line, ready to run
     */
    public static Cli commandLine(Terminal terminal, CancellationToken cancellation, Map<String, String> environment) {
        InstantSource clock = InstantSource.system();
        return new Cli(
                terminal,
                List.of(
                        new CommandLine(new DemoCommand(terminal, new DemoRunner(clock), cancellation)),
                        new CommandLine(
                                new BacktestCommand(terminal, new BacktestRunner(clock), cancellation, environment)),
                        new CommandLine(new ChaosCommand(terminal, new ChaosRunner(), cancellation, environment)),
                        new CommandLine(new StressCommand(terminal, new StressRunner(), cancellation)),
                        new CommandLine(new EvalCommand(terminal, new EvalRunner())),
                        new CommandLine(new IndicatorsCommand(terminal)),
                        new CommandLine(new FeaturesCommand(terminal)),
                        new CommandLine(new CalibrateCommand(terminal, new CalibrationRunner())),
                        new CommandLine(new MatchCommand(terminal, new MatchRunner())),
                        new CommandLine(new AuditCommand(terminal, RunAuditor::audit)),
                        new CommandLine(new DoctorCommand(terminal)),
                        DataCommand.create(terminal, CatalogData::open, cancellation),
                        ConfigCommand.create(terminal, environment),
                        new CommandLine(new VerifyCommand())));
    }
}
