import re,unicodedata,collections
H='h/usr/share/hunspell/'
def fold(s):
    s=s.replace('ĳ','ij').replace('Ĳ','IJ').replace('’',"'")
    return ''.join(c for c in unicodedata.normalize('NFKD',s) if not unicodedata.combining(c)).lower()
rules=collections.defaultdict(list)
for l in open(H+'nl.aff',encoding='utf8'):
    f=l.split('#')[0].split()
    if len(f)>=4 and f[0]=='SFX' and f[1][0] in 'ZYAV' :
        if f[2] in('Y','N') and f[3].isdigit(): continue
        strip='' if f[2]=='0' else f[2]
        add=f[3].split('/')[0]; cond=f[4] if len(f)>4 and not f[4].startswith('ts') else '.'
        if add=='0': add=''
        if add.endswith('-'): continue
        rules[f[1]].append((strip,add,re.compile('(?:'+cond+')$')))
names={'Za':'noun -s','Zb':'noun -en','Zc':"noun -'s",'Zd':'noun -heden','Ze':'noun doubled','Zf':'noun vowel','Zg':'noun -fen','Zh':'noun z/v','Zi':'noun -n','Zj':'noun -n','Zk':'noun -en/-e','Zm':'heid','Zu':'latin','Zx':'latin',
'Aa':'adj -e','Al':'adj -e spelling','Am':'adj','Ab':'comparative','Ac':'comparative','An':'comparative','Ao':'comp','Vi':'participle -end','V3':'verb -t'}
def main():
    out=open('hpairs.tsv','w')
    seen=set()
    for i,l in enumerate(open(H+'nl.dic',encoding='utf8')):
        if i==0: continue
        l=l.split('\t')[0].strip()
        w,_,fl=l.partition('/')
        if not fl or not w.replace('ĳ','ij').isalpha(): continue
        if w[0].isupper(): continue
        flags=[fl[k:k+2] for k in range(0,len(fl),2)]
        if 'Fw' in flags: continue
        for fg in flags:
            for strip,add,cond in rules.get(fg,()):
                if not cond.search(w) or (strip and not w.endswith(strip)): continue
                form=(w[:len(w)-len(strip)] if strip else w)+add
                a,b=fold(w),fold(form)
                if (a,b,fg) in seen or a==b: continue
                seen.add((a,b,fg)); out.write(f"{fg}\t{a}\t{b}\n")
main()
