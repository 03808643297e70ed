// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tradewind.app.cli.MatchCommand;
import io.tradewind.domain.port.RequestException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest {
    private static final String SCRIPT = ScriptColumn.HEADER + "\n1,1,NEW,A,a,BUY,LIMIT,,1,10,,,,,,,\n";
    private static final String EVENTS = EventWriter.HEADER + "\n1,ACCEPTED,a,A,10,1,1,,,\n";

    @TempDir
    private Path folder = Path.of("");

    private Path script = Path.of("");

    @BeforeEach
    void writeAScript() throws IOException {
        script = Files.writeString(folder.resolve("script.csv"), SCRIPT);
    }

    private void run(Path out) throws IOException {
        run(out, Optional.empty());
    }

    private void run(Path out, Optional<Path> instrument) throws IOException {
        new MatchRunner().run(new MatchCommand.Request(script, Optional.of(out), instrument, System.out));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void shouldWriteANewFileWithThePermissionsOfAnyNewFile() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain"), "");
        Path out = folder.resolve("new").resolve("out.csv");
        run(out);
        assertThat(out).hasContent(EVENTS);
        assertThat(Files.getPosixFilePermissions(out)).isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void shouldReplaceAFileAndKeepItsPermissions() throws IOException {
        Path out = Files.writeString(folder.resolve("out.csv"), "before");
        Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rw-r-----"));
        run(out);
        assertThat(out).hasContent(EVENTS);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rw-r-----");
        assertThat(names()).containsExactly("out.csv", "script.csv");
    }

    @Test
    void shouldLeaveFilesThatBearTheNameOfAnUnfinishedOneAlone() throws IOException {
        Path other = Files.writeString(folder.resolve("match-1.unfinished"), "other");
        run(folder.resolve("out.csv"));
        assertThat(other).hasContent("other");
        assertThat(names()).containsExactly("match-1.unfinished", "out.csv", "script.csv");
    }

    @Test
    void shouldFollowLinksAndKeepThem() throws IOException {
        Path target =
                Files.writeString(Files.createDirectory(folder.resolve("there")).resolve("t.csv"), "before");
        Path near = Files.createSymbolicLink(folder.resolve("near"), Path.of("there/t.csv"));
        Path far = Files.createSymbolicLink(folder.resolve("far"), near);
        run(far);
        assertThat(far).isSymbolicLink();
        assertThat(near).isSymbolicLink();
        assertThat(target).isRegularFile().hasContent(EVENTS);
    }

    @Test
    void shouldMakeTheFileThatALinkNamesWhenItIsNotThere() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("later.csv"));
        run(link);
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("later.csv")).isRegularFile().hasContent(EVENTS);
    }

    @Test
    void shouldNotFollowLinksInACircle() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
        assertThatThrownBy(() -> run(link)).isInstanceOf(FileSystemException.class);
        assertThat(link).isSymbolicLink();
    }

    @Test
    void shouldRefuseTheScriptAndTheInstrumentFileUnderAnyName() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), script);
        Path twin = Files.createLink(folder.resolve("twin"), script);
        for (Path out : List.of(script, link, twin)) {
            assertThatThrownBy(() -> run(out))
                    .isInstanceOf(RequestException.class)
                    .hasMessage("--out " + out + " is the script itself. Name another file for the events.");
        }
        assertThat(script).hasContent(SCRIPT);
        Path instrument = Files.writeString(folder.resolve("i.yaml"), "tick: 1\n");
        assertThatThrownBy(() -> run(instrument, Optional.of(instrument)))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("is the instrument file itself");
        assertThat(instrument).hasContent("tick: 1\n");
    }

    @Test
    void shouldRefuseAFolder() {
        assertThatThrownBy(() -> run(folder))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void shouldWriteIntoAPipeThatStays() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assumeTrue(made(pipe), "the program mkfifo is not there");
        Path link = Files.createSymbolicLink(folder.resolve("link"), pipe);
        try (FileChannel reader = FileChannel.open(pipe, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            for (Path out : List.of(pipe, link)) {
                run(out);
                byte[] bytes = Channels.newInputStream(reader).readNBytes(EVENTS.length());
                assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(EVENTS);
            }
        }
        assertThat(Files.exists(pipe) && !Files.isRegularFile(pipe)).isTrue();
        assertThat(link).isSymbolicLink();
        assertThat(names()).containsExactly("link", "pipe", "script.csv");
    }

    private static boolean made(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void shouldWriteIntoAnOpenDescriptorBehindWhatItHolds() throws IOException {
        Path target = Files.writeString(folder.resolve("log"), "before\n");
        try (FileChannel open = FileChannel.open(target, StandardOpenOption.APPEND)) {
            Optional<Path> descriptor = descriptorOf(target);
            assumeTrue(descriptor.isPresent() && open.isOpen(), "the system does not show descriptors under /proc");
            Object before = Files.getAttribute(target, "unix:ino");
            run(descriptor.get());
            assertThat(target).hasContent("before\n" + EVENTS);
            assertThat(Files.getAttribute(target, "unix:ino")).isEqualTo(before);
        }
    }

    private static Optional<Path> descriptorOf(Path target) throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.filter(Files::isSymbolicLink)
                    .filter(link -> link.toFile().exists() && leadsTo(link, target))
                    .findFirst();
        }
    }

    private static boolean leadsTo(Path link, Path target) {
        try {
            return Files.isSameFile(link, target);
        } catch (IOException e) {
            return false;
        }
    }
}
