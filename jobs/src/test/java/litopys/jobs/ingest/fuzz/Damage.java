package litopys.jobs.ingest.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Ways in which disks, networks, editors and enemies spoil bytes. */
enum Damage {
  NONE {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      return bytes.clone();
    }
  },
  TRUNCATED {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
  },
  BITS_FLIPPED {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      return each(bytes, random, old -> (byte) (old ^ 1 << random.nextInt(8)));
    }
  },
  BYTES_OVERWRITTEN {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      return each(bytes, random, old -> (byte) random.nextInt(256));
    }
  },
  SYNTAX_OVERWRITTEN {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      String syntax = "\"'\\{}[],:;\t <>&=/0-e\r\u0000";
      return each(bytes, random, old -> (byte) syntax.charAt(random.nextInt(syntax.length())));
    }
  },
  RANGE_DELETED {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      int from = random.nextInt(bytes.length);
      int to = from + 1 + random.nextInt(Math.min(40, bytes.length - from));
      return spliced(bytes, from, to, new byte[0]);
    }
  },
  RANGE_DOUBLED {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      int from = random.nextInt(bytes.length);
      int to = from + 1 + random.nextInt(bytes.length - from);
      return spliced(bytes, to, to, Arrays.copyOfRange(bytes, from, to));
    }
  },
  NOISE_INSERTED {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      byte[] noise = new byte[1 + random.nextInt(300)];
      random.nextBytes(noise);
      return inserted(bytes, random, noise);
    }
  },
  NOT_UTF8_INSERTED {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      return inserted(bytes, random, NOT_UTF_8.get(random.nextInt(NOT_UTF_8.size())));
    }
  },
  OTHER_ENCODING_INSERTED {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      List<String> encodings =
          List.of(
              "windows-1251", "KOI8-U", "IBM866", "UTF-16LE", "UTF-16BE", "UTF-32", "Shift_JIS");
      Charset charset = Charset.forName(encodings.get(random.nextInt(encodings.size())));
      return inserted(bytes, random, HostileValues.TEXT.getBytes(charset));
    }
  },
  SYNTAX_REPEATED {
    @Override
    byte[] apply(byte[] bytes, Random random) {
      List<String> syntax =
          List.of("[", "{\"a\":", "]", "}", "\"", "\\", ",", "\t", " ", "<b>", "<p", "&", "\u0000");
      String repeated = syntax.get(random.nextInt(syntax.size())).repeat(1 + random.nextInt(3000));
      return inserted(bytes, random, repeated.getBytes(StandardCharsets.UTF_8));
    }
  };

  private static final List<byte[]> NOT_UTF_8 =
      List.of(
          new byte[] {(byte) 0xff, (byte) 0xfe},
          new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
          // An overlong slash, and an overlong NUL.
          new byte[] {(byte) 0xc0, (byte) 0xaf},
          new byte[] {(byte) 0xe0, (byte) 0x80, (byte) 0x80},
          // Half a surrogate pair, and a whole one as six bytes.
          new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
          new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0xbd, (byte) 0xed, (byte) 0xb8, (byte) 0x80},
          // Beyond Unicode.
          new byte[] {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
          new byte[] {(byte) 0xd0},
          new byte[] {(byte) 0x80});

  abstract byte[] apply(byte[] bytes, Random random);

  static Damage any(Random random) {
    return values()[random.nextInt(values().length)];
  }

  private static byte[] each(byte[] bytes, Random random, UnaryOperator<Byte> change) {
    byte[] damaged = bytes.clone();
    for (int i = 0; i <= random.nextInt(6); i++) {
      int at = random.nextInt(damaged.length);
      damaged[at] = change.apply(damaged[at]);
    }
    return damaged;
  }

  private static byte[] inserted(byte[] bytes, Random random, byte[] more) {
    int at = random.nextInt(bytes.length + 1);
    return spliced(bytes, at, at, more);
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] more) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(bytes, 0, from);
    all.writeBytes(more);
    all.write(bytes, to, bytes.length - to);
    return all.toByteArray();
  }
}
