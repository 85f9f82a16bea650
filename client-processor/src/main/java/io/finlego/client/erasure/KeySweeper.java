package io.finlego.client.erasure;

import io.finlego.processing.RepeatedTask;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs every six hours and destroys the keys of lost commands, see {@link LostKeys}. */
public final class KeySweeper implements RepeatedTask.Work {

  private static final Logger LOG = LoggerFactory.getLogger(KeySweeper.class);
  private static final Duration PAUSE = Duration.ofHours(6);

  private final LostKeys lostKeys;

  public KeySweeper(LostKeys lostKeys) {
    this.lostKeys = lostKeys;
  }

  @Override
  public String name() {
    return "keys";
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  @Override
  public void run() {
    int destroyedCount = lostKeys.sweep();
    if (destroyedCount > 0) {
      LOG.info("{} keys without a client were destroyed", destroyedCount);
    }
  }

  @Override
  public void onFailure(RuntimeException failure) {
    LOG.warn("Keys without a client could not be swept, next try in six hours", failure);
  }
}
