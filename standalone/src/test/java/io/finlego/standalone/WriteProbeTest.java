package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteProbeTest {

  @TempDir private Path folder;

  @Test
  void aFolderThatTakesWritesHasNoProblemAndKeepsNoFile() {
    assertThat(new WriteProbe(folder.resolve("probe")).problem()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileThatCannotBeWrittenIsAProblemWithItsReason() throws Exception {
    Files.createDirectory(folder.resolve("probe"));

    assertThat(new WriteProbe(folder.resolve("probe")).problem()).contains("probe");
    assertThat(new WriteProbe(folder.resolve("missing/probe")).problem())
        .contains("NoSuchFileException");
  }
}
