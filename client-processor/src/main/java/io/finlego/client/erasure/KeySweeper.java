package io.finlego.client.erasure;

import io.finlego.processing.RepeatedTask;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Destroys {@link LostKeys} every six hours. */
public final class KeySweeper implements RepeatedTask.Work {

  private static final Logger LOG = LoggerFactory.getLogger(KeySweeper.class);
  private static final Duration PAUSE = Duration.ofHours(6);

  private final LostKeys keys;

  public KeySweeper(LostKeys keys) {
    this.keys = keys;
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
    int destroyedCount = keys.sweep();
    if (destroyedCount > 0) {
      LOG.info("{} keys without a client were destroyed", destroyedCount);
    }
  }

  @Override
  public void onFailure(RuntimeException failure) {
    LOG.warn("Keys without a client could not be swept, next try in six hours", failure);
  }
}
