package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.disk.SyncedPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultKeysTest {

  private Path folder;
  private Path data;
  private Path keys;

  @BeforeEach
  void setPaths(@TempDir Path temporary) throws IOException {
    folder = temporary.toRealPath();
    data = folder.resolve("deep/data");
    keys = data.resolve("vault-keys.properties");
  }

  @Test
  void aNewFolderAndItsKeysOutlastALossOfPower() throws Exception {
    var syncedPaths = SyncedPaths.during(this::open);

    assertThat(syncedPaths)
        .as("the folder's name, the keys and their name")
        .containsSubsequence(
            data.getParent(), folder, data.resolve("vault-keys.properties.new"), data)
        .as("the version and its name")
        .containsSubsequence(data, data.resolve("version.new"), data);
    assertThat(Files.getPosixFilePermissions(keys))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(VaultKeys.arguments(keys))
        .hasSize(3)
        .allMatch(argument -> argument.startsWith("--finlego.vault."));
  }

  /** The script has made it, and the folder above it. */
  @Test
  void aFolderThatIsJustThereOutlastsALossOfPowerToo() throws Exception {
    Files.createDirectories(data);

    assertThat(SyncedPaths.during(this::open)).containsSubsequence(data.getParent(), folder);
  }

  @Test
  void keysStayAsTheyAre() throws IOException {
    open();
    var first = VaultKeys.arguments(keys);

    open();

    assertThat(VaultKeys.arguments(keys)).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "kafka", "blobs"})
  void dataWithoutItsKeysIsRefused(String content) throws IOException {
    open();
    Files.createDirectory(data.resolve(content));
    Files.delete(keys);

    assertThatThrownBy(this::open)
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "The file %s is missing, and without its keys the personal data in this folder can't be"
                + " read: restore it from your backup. If FinLego was never ready on this folder,"
                + " delete the folder, or set FINLEGO_DATA to a new one",
            keys);
    assertThat(keys).doesNotExist();
    assertThat(data.resolve(content)).isDirectory();
  }

  @Test
  void dataWithoutItsKeysAndItsVersionIsRefused() throws IOException {
    open();
    Files.createDirectory(data.resolve("postgres"));
    Files.delete(keys);
    Files.delete(data.resolve("version"));

    assertThatThrownBy(this::open).isInstanceOf(Refusal.class).hasMessageContaining("is missing");
  }

  @Test
  void dataOfAReleaseWithoutEncryptionGetsItsFirstKeys() throws IOException {
    open();
    Files.createDirectory(data.resolve("postgres"));
    Files.delete(keys);
    Files.writeString(data.resolve("version"), "1\n");

    open();

    assertThat(VaultKeys.arguments(keys)).hasSize(3);
  }

  @Test
  void aFileWithoutAllKeysIsRefused() throws IOException {
    open();
    Files.writeString(keys, "current=m1\nmaster-keys.m1=AAAA\n");

    assertThatThrownBy(this::open)
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "The file %s has no line 'search-key=…': restore it from your backup, or set"
                + " FINLEGO_DATA to a new folder",
            keys);
  }

  private Path open() {
    DataFolder.open(data).close();
    return data;
  }
}
