package io.finlego.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientVersionsTest {

  @Test
  void aVersionUpToTheKnownOneIsKnown() {
    assertThat(ClientVersions.isKnown(6, 7)).isTrue();
    assertThat(ClientVersions.isKnown(7, 7)).isTrue();
    assertThat(ClientVersions.isKnown(8, 7)).isFalse();
  }

  @Test
  void theVersionsWithoutAProfileAreNewerThanTheOthersAndTheOthersAreNewerThanThem() {
    long withoutProfile = ClientVersions.withoutProfile(3);

    assertThat(ClientVersions.isKnown(withoutProfile, 7)).isFalse();
    assertThat(ClientVersions.isKnown(ClientVersions.withoutProfile(2), withoutProfile)).isTrue();
    assertThat(ClientVersions.isKnown(4, withoutProfile)).isFalse();
  }
}
