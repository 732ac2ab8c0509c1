class ReferralToolkit < Formula
  desc "Find out who sends you clients, and write to them"
  homepage "https://example.org/referral-toolkit"
  url "@URL@"
  version "@VERSION@"
  sha256 "@SHA256@"

  depends_on xcode: ["26.4", :build] if OS.mac?
  depends_on "swift" => :build
  depends_on "libcsv"
  uses_from_macos "expat"
  uses_from_macos "zlib"

  def install
    ENV["ONE_PROGRAM"] = "1"
    ENV["WITHOUT_PRINTING"] = "1"
    flags = ["-Xcc", "-I#{Formula["libcsv"].opt_include}", "-Xlinker", "-L#{Formula["libcsv"].opt_lib}"]
    system "swift", "build", "--disable-sandbox", "-c", "release", "--product", "referral-toolkit", *flags
    system "Sources/Packaging/install", prefix, ".build/release"
  end

  def caveats
    "The programs under their own names are in #{opt_lib}/referral-toolkit; put it first in PATH to use them."
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/referrals --version")
  end
end
