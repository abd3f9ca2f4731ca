# SPDX-License-Identifier: MIT
#
# latexmk draws what \includegraphics asks for: for policy.pdf it runs `fasti render policy.yaml`,
# again whenever that file has changed. A chronology with errors stops the build. Use it as
#
#     latexmk -r fasti.latexmkrc -pdfxe report.tex
#
# or copy it to .latexmkrc beside the document. No shell is run, and none is open to the document.

# Options for single pictures, by the name of the file without its ending:
#   $fasti_options{'policy'} = ['--view', 'graph'];
our %fasti_options;

add_cus_dep('yaml', 'pdf', 0, 'draw_chronology');

sub draw_chronology {
  my ($name) = @_;
  my $program = $ENV{'FASTI'} || 'fasti';
  my @options = @{ $fasti_options{$name} || [] };
  # A path of its own, lest a name that begins with `-` be an option.
  my $path = $name =~ m{^/} ? $name : "./$name";
  return system($program, 'render', "$path.yaml", '--strict', '-o', "$path.pdf", @options);
}
