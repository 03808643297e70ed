// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.chaos;

import io.tradewind.app.config.key.TimeText;
import io.tradewind.domain.port.RequestException;
import io.tradewind.research.chaos.ChaosReport;
import io.tradewind.simulation.chaos.Injection;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the details of runs under faults: every fault and everything that the order manager noticed, one line each. */
public final class ChaosFiles {
    private final Path folder;

    private ChaosFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Files in a new folder.
     *
     * @param folder must not exist; its parent is made when missing
     * @return writes there
     * @throws IOException when the folder cannot be made
     */
    public static ChaosFiles create(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            throw new RequestException("The folder " + folder + " exists already. Give --out another one.", e);
        }
        return new ChaosFiles(folder);
    }

    /**
     * Writes one run.
     *
     * @param seed its seed, in the names of the files
     * @param report what came out
     * @throws IOException when writing fails
     */
    public void write(long seed, ChaosReport report) throws IOException {
        try (BufferedWriter faults = Files.newBufferedWriter(folder.resolve("faults-" + seed + ".csv"))) {
            faults.write("time,fault,message,client_order_id\n");
            for (Injection injection : report.injected().injections()) {
                faults.write(TimeText.formatInstant(injection.timeNs()) + "," + FaultPlanFile.word(injection.kind())
                        + "," + FaultPlanFile.word(injection.message()) + "," + injection.clientOrderId() + "\n");
            }
        }
        try (BufferedWriter steps = Files.newBufferedWriter(folder.resolve("incidents-" + seed + ".csv"))) {
            steps.write("time,incident,client_order_id\n");
            for (ChaosReport.Step step : report.steps()) {
                steps.write(
                        TimeText.formatInstant(step.timeNs()) + "," + step.what() + "," + step.clientOrderId() + "\n");
            }
        }
    }

    /**
     * Writes the document of all runs.
     *
     * @param document maps, lists, texts and numbers
     * @throws IOException when writing fails
     */
    public void write(Map<String, Object> document) throws IOException {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(folder.resolve("chaos.json"), mapper.writeValueAsString(document) + "\n");
    }
}
