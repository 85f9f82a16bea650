package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir private Path folder;

  @Test
  void aNewFolderGetsAVersionAndOpensAgain() {
    var root = folder.resolve("deep/data");

    DataFolder.open(root).close();
    DataFolder.open(root).close();

    assertThat(root.resolve("version")).hasContent(Integer.toString(LayoutVersion.CURRENT));
  }

  /** Earlier releases made the folder readable for everybody. */
  @Test
  void aFolderThatOthersCanReadIsMadePrivate() throws IOException {
    var root = folder.resolve("data");
    DataFolder.open(root).close();
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));

    DataFolder.open(root).close();

    assertThat(Files.getPosixFilePermissions(root))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void aFailedStartDeletesTheFolderThatItCreated() {
    DataFolder created = DataFolder.open(folder.resolve("data"));

    created.abandon();

    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void aFailedStartKeepsDataThatLostItsVersion() throws IOException {
    DataFolder.open(folder.resolve("data")).close();
    Files.createDirectories(folder.resolve("data/postgres"));
    Files.delete(folder.resolve("data/version"));
    DataFolder restored = DataFolder.open(folder.resolve("data"));

    restored.abandon();

    assertThat(folder.resolve("data/postgres")).isDirectory();
  }

  @Test
  void aFolderOfANewerVersionIsRefused() throws IOException {
    DataFolder.open(folder.resolve("data")).close();
    Files.writeString(folder.resolve("data/version"), "3\n");

    assertThatThrownBy(() -> DataFolder.open(folder.resolve("data")))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "The data folder %s is of a newer FinLego (version 3, this one reads 2): run that one,"
                + " or set FINLEGO_DATA to another",
            folder.resolve("data"));
  }

  @Test
  void aFolderOfAnOlderVersionIsTakenOver() throws IOException {
    DataFolder.open(folder.resolve("data")).close();
    Files.writeString(folder.resolve("data/version"), "1\n");

    DataFolder.open(folder.resolve("data")).close();

    assertThat(folder.resolve("data/version")).hasContent("2");
  }

  @Test
  void filesUnpackedByEarlierRunsAreDeleted() throws IOException {
    DataFolder.open(folder.resolve("data")).close();
    Files.createDirectories(folder.resolve("data/tmp/tomcat/work"));
    Files.writeString(folder.resolve("data/tmp/library.so"), "unpacked");

    DataFolder.open(folder.resolve("data")).close();

    assertThat(folder.resolve("data/tmp")).isEmptyDirectory();
  }

  @Test
  void aFolderWithForeignFilesIsRefused() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "Dear all");

    assertThatThrownBy(() -> DataFolder.open(folder))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("holds other things than FinLego's data");
    assertThat(folder.resolve(".lock")).doesNotExist();
  }

  @Test
  void aPathThatIsAFileIsRefused() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> DataFolder.open(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("can't be used");
  }
}
