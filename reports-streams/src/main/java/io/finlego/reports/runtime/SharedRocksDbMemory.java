package io.finlego.reports.runtime;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One block cache for all stores of this process. Write buffers, indexes and filters count against
 * the cache, so the size of the cache bounds the memory that RocksDB takes outside the heap,
 * however many stores there are.
 *
 * <p>Kafka Streams makes an instance of this class for each store, hence the static state. The
 * memory lives as long as the process, because stores come and go with the tasks.
 */
public final class SharedRocksDbMemory implements RocksDBConfigSetter {

  static final String BYTES_CONFIG = "finlego.reports.rocks-db-bytes";

  private static final int WRITE_BUFFER_SHARE = 3;
  private static final long WRITE_BUFFER_BYTES_MAX = 8 << 20;
  private static final int WRITE_BUFFERS = 2;
  private static final double INDEX_SHARE = 0.1;

  private static @Nullable Shared shared;

  private record Shared(Cache cache, WriteBufferManager writeBuffers) {}

  @Override
  public void setConfig(String store, Options options, Map<String, Object> configs) {
    long bytes = ((Number) configs.getOrDefault(BYTES_CONFIG, 1L << 27)).longValue();
    Shared memory = memory(bytes);
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(memory.cache);
    table.setCacheIndexAndFilterBlocks(true);
    table.setCacheIndexAndFilterBlocksWithHighPriority(true);
    table.setPinL0FilterAndIndexBlocksInCache(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(memory.writeBuffers);
    options.setWriteBufferSize(Math.min(WRITE_BUFFER_BYTES_MAX, bytes / 8));
    options.setMaxWriteBufferNumber(WRITE_BUFFERS);
  }

  @Override
  public void close(String store, Options options) {
    // Frees nothing, because the other stores share the memory of this store.
  }

  private static synchronized Shared memory(long bytes) {
    Shared memory = shared;
    if (memory == null) {
      RocksDB.loadLibrary();
      Cache cache = new LRUCache(bytes, -1, false, INDEX_SHARE);
      memory = new Shared(cache, new WriteBufferManager(bytes / WRITE_BUFFER_SHARE, cache));
      shared = memory;
    }
    return memory;
  }
}
