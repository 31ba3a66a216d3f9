package dev.agentcanary.infra.function;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes the function's package: one zip with `lib/function.jar` and `canary.json`, which Lambda's
/// Java runtime puts on the class path.
///
/// The same jar and plan give the same bytes at any time and place; another prompt gives another
/// digest. Nothing is compressed: the jar already is, so a package costs one copy of it, and a
/// hundred canaries cost seconds. Safe for use by many threads.
public final class FunctionPackage {
  /// Changed when the layout is, so that the digest is too.
  private static final String LAYOUT = "lib/function.jar, canary.json, stored";

  /// The earliest time that a zip entry can carry without an extra field.
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final byte[] jar;
  private final long jarSum;
  private final byte[] jarDigest;

  private FunctionPackage(byte[] jar) {
    this.jar = jar;
    this.jarSum = sum(jar);
    this.jarDigest = sha256().digest(jar);
  }

  /// The packages around one jar.
  ///
  /// @param jar the shaded jar of module `lambda`
  /// @throws UncheckedIOException if it cannot be read
  public static FunctionPackage around(Path jar) {
    try {
      return new FunctionPackage(Files.readAllBytes(jar));
    } catch (IOException e) {
      throw new UncheckedIOException("the function's jar cannot be read: " + jar, e);
    }
  }

  /// The SHA-256 of what the package for this plan holds, in 64 hexadecimal digits.
  public String digest(String planJson) {
    MessageDigest digest = sha256();
    digest.update(LAYOUT.getBytes(StandardCharsets.UTF_8));
    digest.update(jarDigest);
    digest.update(planJson.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  /// Writes the package for this plan into `folder`, as `asset.<digest>.zip`, unless it is there.
  ///
  /// @return the file's name
  /// @throws UncheckedIOException if it cannot be written; then nothing of that name is left
  public String write(Path folder, String planJson) {
    String name = "asset." + digest(planJson) + ".zip";
    Path file = folder.resolve(name);
    try {
      if (Files.notExists(file)) {
        Path unfinished = Files.createTempFile(folder, name, ".part");
        try {
          write(unfinished, planJson.getBytes(StandardCharsets.UTF_8));
          Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
          Files.deleteIfExists(unfinished);
        }
      }
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException("the function's package cannot be written: " + file, e);
    }
  }

  private void write(Path file, byte[] plan) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out))) {
      store(zip, "canary.json", plan, sum(plan));
      store(zip, "lib/function.jar", jar, jarSum);
    }
  }

  private static void store(ZipOutputStream zip, String name, byte[] bytes, long sum)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCompressedSize(bytes.length);
    entry.setCrc(sum);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static long sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return sum.getValue();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
